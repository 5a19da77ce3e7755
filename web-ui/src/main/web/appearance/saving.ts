/** Hands a text to the browser as a file to save. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has it once the click is done; some look for it a moment later.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
