const longestName = 300;

/** One text as a name and a description: its first line is the name, unless that is too long to be one. */
export function splitText(text: string): { readonly title: string; readonly description: string } {
  const trimmed = text.trim();
  const [first = ''] = trimmed.split('\n', 1);
  const title = first.trim();
  if (title.length <= longestName) return { title, description: trimmed.slice(first.length).trim() };
  const start = title.slice(0, 80);
  return {
    title: `${start.slice(0, Math.max(start.lastIndexOf(' '), 40)).trimEnd()}…`,
    description: trimmed,
  };
}
