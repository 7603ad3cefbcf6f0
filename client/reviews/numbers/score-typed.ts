/** What somebody types for a score, in the unit of what it replaces; null for what is no number in the range. */
export function scoreTyped(typed: string, most: number | null): number | null {
  const plain = typed.replace('%', '').replace(',', '.').trim();
  if (plain === '' || !/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = most === null ? Number(plain) / 100 : Number(plain);
  return value >= 0 && value <= (most ?? 1) ? Math.round(value * 10_000) / 10_000 : null;
}
