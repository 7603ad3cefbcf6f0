import type { Version } from '#shared/essay/versions.ts';
import { nearDate } from '../ui/near-date.ts';

/** “yesterday 14:05”, or the name with it: “First draft, yesterday 14:05”. */
export function titleOf({ name, endedAt }: Version, now: Date, timeZone?: string): string {
  const when = nearDate(endedAt, now, timeZone);
  return name === null ? when : `${name}, ${when}`;
}

/** “You: 120 words typed, 3 nodes added” */
export function workWords(version: Version): string {
  const { wordsTyped, wordsDeleted, nodesAdded, nodesRemoved, commands } = version;
  const parts = [
    counted(wordsTyped, 'word', 'typed'),
    counted(wordsDeleted, 'word', 'deleted'),
    counted(nodesAdded, 'node', 'added'),
    counted(nodesRemoved, 'node', 'removed'),
  ].filter((part) => part !== '');
  const done = parts.length > 0 ? parts.join(', ') : counted(commands, 'edit', 'of the map') || 'small edits';
  return `${version.who === 'you' ? 'You' : 'Somebody else'}: ${done}`;
}

function counted(count: number, what: string, done: string): string {
  return count === 0 ? '' : `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'} ${done}`;
}
