import type { EssayTextState, RubricRef } from '#shared/essay/essay.ts';
import type { Import, ImportRemark } from '#shared/essay/import/file-content.ts';
import { sourceRecords } from '#shared/essay/import/source-records.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import { storableText } from '#shared/graph/text.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { essayAt } from '../text/file-form.ts';

type EssayOfFile = {
  readonly document: {
    readonly title: string;
    readonly prompt: string;
    readonly rubric: RubricRef;
    readonly text: EssayTextState;
    /** Its sources; the rest of the map is the student’s to make. */
    readonly graph: Graph;
  };
  /** What was found, then what was guessed, then what was left out. */
  readonly notes: string[];
};

/** One of the essays in a file as a new essay starts. @throws not-valid when the file holds no such essay */
export function essayOfFile(
  { essays, remarks }: Import,
  part: number,
  fileName: string,
  newId: () => string,
): EssayOfFile {
  const { title, document, sources, remarks: own } = essayAt(essays, part);
  const added = sourceRecords(sources, newId);
  return {
    document: {
      title: title === '' ? titleOfName(fileName) : title,
      prompt: '',
      rubric: defaultRubric,
      text: { version: 0, document },
      graph: applyDiff(emptyGraph, { added, updated: [], removed: [] }),
    },
    notes: (['found', 'guessed', 'dropped'] as const).flatMap((type) =>
      messagesOf([...remarks, ...own], type),
    ),
  };
}

function messagesOf(remarks: readonly ImportRemark[], type: ImportRemark['type']): string[] {
  return remarks.filter((remark) => remark.type === type).map(({ message }) => message);
}

function titleOfName(name: string): string {
  const words = storableText(name.replace(/\.[a-z0-9]{1,9}$/i, '').replace(/_+/g, ' ')).trim();
  return words.slice(0, 300) || 'Imported essay';
}
