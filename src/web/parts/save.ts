// Hands a file to the person: the browser puts it among the downloads. Nothing goes anywhere else.

/** Long enough for any browser to have begun saving. */
const keptMilliseconds = 60_000;

export function saveFile(name: string, content: string | Uint8Array, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
}
