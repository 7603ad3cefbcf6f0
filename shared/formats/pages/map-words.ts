import type { MapLine } from './map-lines.ts';
import type { Pages } from './pages.ts';

/** What a row's passages are called where no number can stand beside them: “Buses already run later…”. */
export function passageWords({ passages }: MapLine, pages: Pages): string[] {
  return passages.flatMap((number) => {
    const passage = pages.passages.find((known) => known.number === number);
    return passage ? [`“${shortened(passage.words)}”`] : [];
  });
}

const longest = 60;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
