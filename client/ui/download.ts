/** Hands the browser an address to save; the server names the file. */
export function downloadLink(address: string, name = '') {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Saves what was made or fetched here. */
export function saveFile(name: string, content: Blob) {
  const address = URL.createObjectURL(content);
  downloadLink(address, name);
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves text that was made here. */
export function downloadText(text: string, name: string) {
  // File systems refuse these; the rest of a title may stand.
  const allowed = name.replace(/[\\/:*?"<>|\n\r]+/g, ' ').trim();
  saveFile(allowed, new Blob([text], { type: 'text/plain;charset=utf-8' }));
}
