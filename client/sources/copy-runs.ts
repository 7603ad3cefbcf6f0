import { plainWords, type StyledRun } from '#shared/sources/citation-styles.ts';

/**
 * Puts paragraphs on the clipboard, with italics where the browser can. Answers whether it could: an address without
 * https has no clipboard.
 */
export async function copyRuns(paragraphs: readonly (readonly StyledRun[])[]): Promise<boolean> {
  const plain = paragraphs.map(plainWords).join('\n');
  try {
    const html = paragraphs.map((words) => `<p>${words.map(htmlOf).join('')}</p>`).join('');
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyPlain(plain);
  }
}

/** Works on any address while something is pressed. */
function copyPlain(text: string): boolean {
  const handleCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', handleCopy, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', handleCopy, { capture: true });
  return isDone;
}

function htmlOf({ text, italic, bold, raised, lowered, smallCaps }: StyledRun): string {
  const words = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const tags = [italic && 'i', bold && 'b', raised && 'sup', lowered && 'sub', smallCaps && 'small'].filter(
    (tag) => typeof tag === 'string',
  );
  return tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, words);
}
