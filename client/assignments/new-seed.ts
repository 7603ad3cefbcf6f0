/** A drawing that people can name: four digits. */
export function newSeed(): number {
  return 1_000 + Math.floor(Math.random() * 9_000);
}
