/** Hands the browser an address to save; the server names the file. */
export function downloadLink(address: string, name = '') {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Saves text that was made here. */
export function downloadText(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  // File systems refuse these; the rest of a title may stand.
  downloadLink(address, name.replace(/[\\/:*?"<>|\n\r]+/g, ' ').trim());
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
