/**
 * A CSS module's class as the page has it: its own name and a sign of its file. Vite's own adds the line as well, which
 * nothing compresses: 400 names are in the first load.
 */
export function classNameOf(name: string, file: string): string {
  const path = file.slice(file.lastIndexOf('/client/')); // the same wherever the project lies
  let sum = 5381;
  for (const character of path) sum = (sum * 33 + character.charCodeAt(0)) >>> 0;
  return `${name}_${sum.toString(36).slice(-4)}`;
}
