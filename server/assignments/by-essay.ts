/** Rows by the essay that they are of, in the order in which they came. */
export function byEssay<Row extends { readonly essayId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.essayId);
    if (known) known.push(row);
    else found.set(row.essayId, [row]);
  }
  return found;
}
