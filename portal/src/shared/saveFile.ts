/** Gives the browser a file to save, made of what the page knows. */
export function saveFile(name: string, type: string, text: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
