import { rowsOf } from './cells.ts';
import { pointsIn } from './points.ts';
import { createRemarks } from './remarks.ts';
import { isMarkdownTable } from './table/rows.ts';

/** The id of the format that a text is most likely in; whatever else it is, it is tried as a table. */
export function guessRubricFormat(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (/^[[{]/.test(plain)) return jsonFormat(plain);
  if (plain.startsWith('<')) return 'ora-xml';
  if (/^[^\n]*rating name/i.test(plain)) return 'canvas-csv';
  if (isMarkdownTable(plain)) return 'table';
  if (/^[ \t]+["']?(max_mark|levels|type)["']?\s*:/m.test(plain)) return 'markus-yaml';
  if (!/[^\s,;"]/.test(plain) || plain.includes('\t')) return 'table';
  return looksLikeMarkus(plain) ? 'markus-csv' : 'table';
}

function jsonFormat(text: string): string {
  if (/"CFRubricCriterion"/.test(text) && /"Title"/.test(text)) return 'moodle-json';
  if (/"CFRubric/i.test(text)) return 'case-json';
  if (/"(options|order_num|feedbackprompt)"/.test(text)) return 'ora-json';
  return 'groundwork-rubric';
}

/** Every level ends with its mark, in the first row too: a table has a header there. */
function looksLikeMarkus(text: string): boolean {
  const [first] = rowsOf(text.slice(0, 20_000), createRemarks());
  const cells = (first?.cells ?? []).slice(1).map((cell) => cell.trim());
  while (cells.at(-1) === '') cells.pop();
  return ([3, 4] as const).some(
    (width) =>
      cells.length >= width &&
      cells.length % width === 0 &&
      cells.every((cell, index) => index % width !== width - 1 || pointsIn(cell) !== null),
  );
}
