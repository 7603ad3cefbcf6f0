import type { Finding, Severity } from '#shared/rubric/finding.ts';
import type { AssignmentBody } from './assignment.ts';
import { dateWords, lengthWords, zoneWords } from './dates.ts';
import { isAfter } from './deadline.ts';
import type { Check } from './work.ts';

/** What an essay has, as the checklist counts it. */
export type Counted = {
  /** Nodes with words in them, parked ones too. */
  readonly nodes: number;
  readonly words: number;
  /** Open findings. */
  readonly open: Readonly<Record<Severity, number>>;
  /** Statements of the map that could be linked to the text, and those that are. */
  readonly statements: number;
  readonly linked: number;
};

export type ChecklistInput = {
  readonly assignment: Pick<AssignmentBody, 'asks' | 'gate' | 'late' | 'timeZone'>;
  readonly counted: Counted;
  /** The deadline that holds. */
  readonly dueAt: string | null;
  readonly now: string;
  /** Who hands in together; null when it is one person's work. */
  readonly group: { readonly title: string; readonly names: readonly string[] } | null;
};

/**
 * What to look at before handing in. Nothing stops anybody but what the assignment's gate names, and a deadline after
 * which nothing is taken.
 */
export function checklist({ assignment, counted, dueAt, now, group }: ChecklistInput): Check[] {
  const { asks, gate } = assignment;
  const { open, nodes, words } = counted;
  const gated = (isAsked: boolean) => (isAsked ? ('stops' as const) : ('look' as const));
  const questions = open.check + open.idea;
  const checks: Check[] = [];
  if (asks !== 'text')
    checks.push(
      nodes > 0
        ? { id: 'map', state: 'fine', text: `The map has ${counting(nodes, 'node')}.` }
        : { id: 'map', state: gated(gate !== 'nothing'), text: 'Nothing is written on the map yet.' },
    );
  if (asks !== 'map')
    checks.push(
      words > 0
        ? { id: 'text', state: 'fine', text: `The text has ${counting(words, 'word')}.` }
        : { id: 'text', state: gated(gate !== 'nothing'), text: 'The text is still empty.' },
    );
  checks.push(
    open.missing === 0
      ? { id: 'missing', state: 'fine', text: 'Nothing is missing.' }
      : {
          id: 'missing',
          state: gated(gate !== 'nothing'),
          text: `${counting(open.missing, 'thing')} ${open.missing === 1 ? 'is' : 'are'} missing.`,
        },
    questions === 0
      ? { id: 'findings', state: 'fine', text: 'No question is open.' }
      : { id: 'findings', state: gated(gate === 'everything'), text: openWords(open) },
  );
  if (asks === 'both' && counted.statements > 0 && words > 0)
    checks.push({
      id: 'passages',
      state: counted.linked === counted.statements ? 'fine' : 'look',
      text: `${counted.linked} of ${counting(counted.statements, 'statement')} ${counted.statements === 1 ? 'is' : 'are'} linked to the text.`,
    });
  checks.push(deadlineCheck(assignment, dueAt, now));
  if (group)
    checks.push({
      id: 'group',
      state: 'fine',
      text: `You hand in for ${group.title}: ${group.names.join(', ')}.`,
    });
  return checks;
}

/** Findings by severity. On a map that is not asked for and empty, only those count that stand in the text. */
export function openBySeverity(
  findings: readonly Pick<Finding, 'status' | 'severity' | 'spans'>[],
  onlyInText: boolean,
): Record<Severity, number> {
  const open = { missing: 0, check: 0, idea: 0 };
  for (const { status, severity, spans } of findings) {
    if (status === 'open' && (!onlyInText || spans !== undefined)) open[severity] += 1;
  }
  return open;
}

function deadlineCheck(
  { late, timeZone }: ChecklistInput['assignment'],
  dueAt: string | null,
  now: string,
): Check {
  if (dueAt === null) return { id: 'deadline', state: 'fine', text: 'There is no deadline.' };
  const due = `${dateWords(dueAt, timeZone, now)} (${zoneWords(timeZone)})`;
  const apart = Date.parse(dueAt) - Date.parse(now);
  if (!isAfter(now, dueAt))
    return { id: 'deadline', state: 'fine', text: `It is due ${due}: ${lengthWords(apart)} from now.` };
  return late === 'refused'
    ? { id: 'deadline', state: 'stops', text: `The deadline was ${due}, and late work is not taken.` }
    : {
        id: 'deadline',
        state: 'look',
        text: `The deadline was ${due}: this comes ${lengthWords(-apart)} late.`,
      };
}

/** “3 questions and 1 idea are open.” */
function openWords({ check, idea }: Counted['open']): string {
  const parts = [
    ...(check > 0 ? [counting(check, 'question')] : []),
    ...(idea > 0 ? [counting(idea, 'idea')] : []),
  ];
  return `${parts.join(' and ')} ${check + idea === 1 ? 'is' : 'are'} open.`;
}

function counting(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
