/** Hands over the file that was chosen, and clears the choice so that the same file can be chosen again. */
export function chooseFile(event: Event, open: (file: File) => void): void {
  const input = event.target as HTMLInputElement;
  const chosen = input.files?.[0];
  if (chosen !== undefined) {
    open(chosen);
  }
  input.value = '';
}
