import { mostCells, mostRows, type Row, rowsOf } from '../cells.ts';
import { quoted, type Remarks } from '../remarks.ts';

/** The rows of a pasted table: Markdown with bars, or what spreadsheets put on the clipboard, or separated values. */
export function tableRows(text: string, remarks: Remarks): Row[] {
  return isMarkdownTable(text) ? markdownRows(text, remarks) : rowsOf(text, remarks);
}

const rule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Long lines are none, and the form is dear on them. */
function isRule(line: string): boolean {
  return line.length < 1_000 && line.includes('-') && rule.test(line);
}

export function isMarkdownTable(text: string): boolean {
  return text
    .split(/\r\n?|\n/, 200)
    .some((line, index, lines) => isRule(line) && (lines[index - 1] ?? '').includes('|'));
}

/** A heading above the table is its title; other lines around it are told. */
function markdownRows(text: string, remarks: Remarks): Row[] {
  const rows: Row[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const words = line.trim();
    if (words === '' || isRule(line)) continue;
    if (rows.length >= mostRows) {
      remarks.problem(`row ${index + 1}`, `A table has at most ${mostRows} rows; the rest was left out.`);
      break;
    }
    if (words.includes('|')) rows.push({ number: index + 1, cells: cellsOf(words) });
    else if (rows.length === 0) rows.push({ number: index + 1, cells: [words.replace(/^#{1,6}\s+/, '')] });
    else
      remarks.problem(
        `row ${index + 1}`,
        `The line is no row of the table and was left out: ${quoted(words)}.`,
      );
  }
  return rows;
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .slice(0, mostCells)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replace(/<br ?\/?>/gi, '\n')
        .trim()
        .replace(/^(\*\*|__)(.*)\1$/s, '$2'),
    );
}
