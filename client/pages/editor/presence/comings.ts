import type { Present } from '#shared/essay/presence.ts';

/** “Ana Berg is here too.”, “Ben Okoro has left.”; empty when the same people are there. */
export function comingsAndGoings(before: readonly Present[], now: readonly Present[]): string {
  const came = now.filter(({ id }) => !before.some((person) => person.id === id));
  const left = before.filter(({ id }) => !now.some((person) => person.id === id));
  return [
    came.length > 0 && `${named(came)} ${came.length === 1 ? 'is' : 'are'} here too.`,
    left.length > 0 && `${named(left)} ${left.length === 1 ? 'has' : 'have'} left.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** “Ana Berg, Ben Okoro and Chi Obi”. */
export function named(people: readonly Pick<Present, 'name'>[]): string {
  const names = people.map(({ name }) => name);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
