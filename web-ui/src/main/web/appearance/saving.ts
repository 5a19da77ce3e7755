/** Hands something to the browser as a file to save. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has it once the click is done; some look for it a moment later.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
