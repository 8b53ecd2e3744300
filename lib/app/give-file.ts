/** Long enough for a slow disk to take the file, in milliseconds. */
const KEEP = 60_000;

/** Hands a file to the reader, as a download. */
export function giveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
}

/** Offers a text, JSON as settings and dictionaries are, as a download of that name. */
export function giveText(name: string, text: string): void {
  giveFile(name, new Blob([text], { type: 'application/json' }));
}
