/** Words to be named by inside a message: on one line, cut with “…” where they have more than `most` UTF-16 code units. */
export function shortWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
