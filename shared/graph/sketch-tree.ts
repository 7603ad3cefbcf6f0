import type { CslItem } from './csl-item.ts';
import { type Lead, leadOf, type Statement, statementOf, trimBlanks, unescapeText } from './sketch-line.ts';
import { sourceOfLine } from './sketch-source.ts';
import { storableText } from './text.ts';

/** What could not be read as it stands; `line` counts from 1, the message says what was done and what to do. */
export type SketchProblem = { readonly line: number; readonly message: string };

/** One line that stands for a node, with what hangs on it; lines without a parent are roots. */
export type Branch = {
  readonly line: number;
  readonly lead: Lead;
  readonly parent: Branch | null;
  /** The line above with the same parent: what “&” joins. */
  readonly sibling: Branch | null;
  /** Null for plain text and for a mention. */
  readonly statement: Statement | null;
  readonly text: string;
  /** The label of “@e1”: the line mentions a node that has a line of its own. */
  readonly mention: string | null;
  readonly notes: string[];
  readonly relationNotes: string[];
};

export type SourceLine = { readonly label: string; readonly item: CslItem; readonly line: number };

const notePattern = /^(?:!(\^?)|note(\^?):)(?:[ \t]+|$)(.*)$/is;
const rulePattern = /^\s*(?:[-=*_]{3,}\s*)?$/;

/** The lines of a text, hung on each other by headings, then indentation, then style of numbering. */
export function treeOf(
  text: string,
  report: (line: number, message: string) => void,
): { branches: Branch[]; sources: SourceLine[] } {
  const branches: Branch[] = [];
  const sources: SourceLine[] = [];
  const open: { branch: Branch; rank: Rank }[] = [];
  const lastBelow = new Map<Branch | null, Branch>();
  const rankOf = createRanking();
  for (const [index, lead] of leadsOf(storableText(text)).entries()) {
    const line = index + 1;
    const tell = (message: string) => report(line, message);
    if (!lead) continue;
    const source = sourceOfLine(lead.rest, tell);
    if (source) {
      sources.push({ ...source, line });
      continue;
    }
    const note = notePattern.exec(lead.rest);
    const rank = rankOf(lead);
    for (let top = open.at(-1); top && !isDeeper(rank, top.rank); top = open.at(-1)) open.pop();
    const parent = open.at(-1)?.branch ?? null;
    if (note && parent) {
      const notes = note[1] || note[2] ? parent.relationNotes : parent.notes;
      notes.push(unescapeText(trimBlanks(note[3] ?? '')));
      continue;
    }
    const statement = statementOf(lead.rest, tell);
    const branch: Branch = {
      line,
      lead,
      parent,
      sibling: lastBelow.get(parent) ?? null,
      statement,
      text: statement ? statement.text : lead.rest.trim(),
      mention: mentionOf(lead),
      notes: [],
      relationNotes: [],
    };
    lastBelow.set(parent, branch);
    open.push({ branch, rank });
    branches.push(branch);
  }
  return { branches, sources };
}

/** One lead a line, null for lines that say nothing. Where “-” is the only sign and no line names a kind, it is a bullet. */
function leadsOf(text: string): (Lead | null)[] {
  const leads = text.split('\n').map((line) => (rulePattern.test(line) ? null : leadOf(line)));
  const signed = leads.filter((lead) => lead?.sign);
  const bullets = signed.every(
    (lead) => lead?.sign === 'oppose' && !lead.up && !mentionOf(lead) && !statementOf(lead.rest, () => {}),
  );
  if (!bullets) return leads;
  return leads.map((lead) => (lead?.sign ? { ...lead, sign: null, marker: '-' } : lead));
}

function mentionOf(lead: Lead): string | null {
  return lead.sign === null ? null : (/^@([\w-]+)[ \t]*$/.exec(lead.rest)?.[1] ?? null);
}

/** How deep a line is: headings before all else, then columns, then the style of its bullet or number. */
type Rank = readonly [number, number, number];

function isDeeper(rank: Rank, than: Rank): boolean {
  const at = rank.findIndex((value, index) => value !== than[index]);
  return at >= 0 && (rank[at] ?? 0) > (than[at] ?? 0);
}

/**
 * At one indentation styles nest in the order in which they are met: “Thesis”, “1.”, “a)”; signs do so only at the
 * margin.
 */
function createRanking(): (lead: Lead) => Rank {
  const stylesAt = new Map<number, string[]>();
  const lastLetters = new Map<string, string>();
  return ({ heading, indent, marker }) => {
    if (heading > 0) return [0, heading, 0];
    if (marker === '' || (marker === 'sign' && indent > 0)) return [1, indent, 0];
    const styles = stylesAt.get(indent) ?? [];
    stylesAt.set(indent, styles);
    const style =
      /^[a-z]+$/i.test(marker) && marker !== 'sign' ? letterStyle(marker, indent, lastLetters) : marker;
    if (!styles.includes(style)) styles.push(style);
    return [1, indent, styles.indexOf(style) + 1];
  };
}

/** “I.” is Roman, unless it comes after “H.”; so is every other letter of Roman numbers once one has been met. */
function letterStyle(letters: string, indent: number, lastLetters: Map<string, string>): string {
  const letterCase = letters === letters.toLowerCase() ? 'lower' : 'upper';
  const [alphabet, roman] = [`${indent} ${letterCase}`, `${indent} ${letterCase} Roman`];
  const last = lastLetters.get(alphabet) ?? '';
  const follows = letters.length === 1 && last.charCodeAt(0) + 1 === letters.charCodeAt(0);
  const isRoman =
    /^[ivxl]+$/i.test(letters) &&
    !follows &&
    (letters.length > 1 || letters.toLowerCase() === 'i' || lastLetters.has(roman));
  lastLetters.set(isRoman ? roman : alphabet, letters);
  return isRoman ? roman : alphabet;
}
