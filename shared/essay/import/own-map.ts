import { kinds } from '#shared/graph/kinds/index.ts';
import type { FileBlock, FileContent } from './file-content.ts';
import { counted, plural } from './remarks.ts';
import { textOfRuns } from './runs.ts';

/** What stands above the map in a file that was exported with it (shared/formats/pages). */
export const mapTitle = 'Argument map';

/** “1.2 Counterargument, objects to: Bridges are quick.” */
const row = new RegExp(
  `^\\d+(?:\\.\\d+)*\\s+(?:${Object.values(kinds)
    .map(({ title }) => title)
    .join('|')})(?:, [a-z ]+)*: `,
);

/** An exported essay that comes back revised, without the map that was added to it: that is no part of its text. */
export function withoutOwnMap(content: FileContent): FileContent {
  const { blocks } = content;
  const title = blocks.findLastIndex((block) => wordsOf(block) === mapTitle);
  if (title < 0) return content;
  let end = title + 1;
  let rows = 0;
  for (; end < blocks.length; end += 1) {
    const words = wordsOf(blocks[end]);
    if (row.test(words)) rows += 1;
    else if (words !== '') break;
  }
  if (rows === 0) return content;
  return {
    ...content,
    blocks: [...blocks.slice(0, title), ...blocks.slice(end)],
    remarks: [
      ...content.remarks,
      ...counted(
        'dropped',
        'own-map',
        rows,
        (count) => `The map at the end, with ${plural(count, 'line')}, left out: it is no part of the text.`,
      ),
    ],
  };
}

function wordsOf(block: FileBlock | undefined): string {
  return block && 'runs' in block ? textOfRuns(block.runs).trim() : '';
}
