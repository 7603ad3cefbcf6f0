import type { ReadRoster } from '#shared/courses/people-changes.ts';

/**
 * How somebody on the roster comes into the course: by name, code and a PIN of their own; by an account whose name is on
 * the roster; by an account whose address was proved by mail; by the PIN on a slip; not at all.
 */
export type WayIn = 'pin' | 'account' | 'address' | 'slip' | 'stays-away';

export type Expected = { readonly name: string; readonly email: string | null; readonly way: WayIn };

const first = ['Ana', 'Ben', 'Chi', 'Dora', 'Emil', 'Fay', 'Gil', 'Hana', 'Ivo', 'Jun'];
const last = ['Adler', 'Berg', 'Hale', 'Lind', 'Moran', 'Novak'];

/** Sixty people of sixty names: thirty with a PIN, fifteen accounts, ten whose name is proved, five who stay away. */
export const sixtyPeople: readonly Expected[] = last
  .flatMap((family) => first.map((given) => `${given} ${family}`))
  .map((name, index) => {
    const way = wayOf(index);
    const hasEmail = way === 'account' || way === 'address';
    return { name, way, email: hasEmail ? emailOf(name) : null };
  });

/** The list as a school office saves it, with three lines that cannot be taken. */
export const rosterFile = [
  'Name,E-mail,Section',
  ...sixtyPeople.map(({ name, email }, index) => `${name},${email ?? ''},${sectionOf(index)}`),
  ',nobody@school.test,Morning',
  'Zoe Wrong,zoe at school,Noon',
  'ana adler,,Noon',
].join('\n');

/** What is said of the lines that cannot be taken. */
export function problemsIn({ rows }: ReadRoster) {
  return rows.flatMap(({ line, problem }) => (problem === null ? [] : `${line}: ${problem}`));
}

export function emailOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@school.test`;
}

export function sectionOf(index: number): 'Morning' | 'Noon' {
  return index % 2 === 0 ? 'Morning' : 'Noon';
}

function wayOf(index: number): WayIn {
  if (index < 30) return 'pin';
  if (index < 45) return 'account';
  if (index < 50) return 'address';
  return index < 55 ? 'slip' : 'stays-away';
}
