import type { Command } from './pad-tools';

/** Keys for what the buttons do: Ctrl or ⌘ with Z, Shift+Z or Y; Delete clears; Enter predicts. */
export class Shortcuts {
  constructor(private readonly obey: (command: Command) => void) {}

  connect(): void {
    document.addEventListener('keydown', this.press);
  }

  disconnect(): void {
    document.removeEventListener('keydown', this.press);
  }

  private readonly press = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command !== undefined && !event.defaultPrevented) {
      event.preventDefault();
      this.obey(command);
    }
  };
}

function commandOf(event: KeyboardEvent): Command | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    return key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
  }
  // On a control, Enter and Delete are the control's own.
  if (event.altKey || event.target !== document.body) {
    return undefined;
  }
  return key === 'enter' ? 'predict' : key === 'delete' || key === 'backspace' ? 'clear' : undefined;
}
