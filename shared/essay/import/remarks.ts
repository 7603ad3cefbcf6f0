import type { ImportRemark } from './file-content.ts';

/** One remark, or none when nothing was counted. */
export function counted(
  type: ImportRemark['type'],
  code: string,
  count: number,
  message: (count: number) => string,
): ImportRemark[] {
  return count === 0 ? [] : [{ type, code, message: message(count), count }];
}

/** “1 heading”, “7 headings”. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** “Illegal trade”, “Migration” and 3 more. */
export function named(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `“${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
