import type { Unsent } from './device.ts';

/** What has not reached the server, as “3 edits and 1 comment”; empty when everything has. */
export function unsentWords({ edits, comments, rubrics }: Unsent): string {
  const parts = [counted(edits, 'edit'), counted(comments, 'comment'), counted(rubrics, 'rubric')].filter(
    (part) => part !== '',
  );
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

function counted(count: number, word: string): string {
  if (count === 0) return '';
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
