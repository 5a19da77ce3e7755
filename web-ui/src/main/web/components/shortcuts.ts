import type { Command } from './pad-tools';

/** Where keys are for writing or choosing. */
const OWN_KEYS = 'textarea, select, input[type=text]';
/** Where Enter presses. */
const PRESSED_BY_ENTER = 'button, a, summary, label';

/** Single letters: only where the canvas has the focus, so that nobody presses one by mistake elsewhere (WCAG 2.2, 2.1.4). */
const ON_CANVAS: Readonly<Record<string, Command>> = { p: 'pen', e: 'eraser', s: 'share' };

/**
 * Keys for what the buttons do: Ctrl or ⌘ with Z, Shift+Z, Y or O; Delete clears; Enter predicts; on the canvas P, E and S choose the pen
 * and the eraser and share. Escape puts tooltips away. Behind an open sheet nothing is done.
 */
export class Shortcuts {
  constructor(private readonly obey: (command: Command) => void) {}

  connect(): void {
    document.addEventListener('keydown', this.press);
    document.addEventListener('pointerover', this.showTips);
    document.addEventListener('focusin', this.showTips);
  }

  disconnect(): void {
    document.removeEventListener('keydown', this.press);
    document.removeEventListener('pointerover', this.showTips);
    document.removeEventListener('focusin', this.showTips);
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      document.documentElement.classList.add('is-without-tips');
    }
    const command = commandOf(event);
    if (command !== undefined && !event.defaultPrevented) {
      event.preventDefault();
      this.obey(command);
    }
  };

  private readonly showTips = (): void => {
    document.documentElement.classList.remove('is-without-tips');
  };
}

function commandOf(event: KeyboardEvent): Command | undefined {
  const key = event.key.toLowerCase();
  const at = event.target instanceof Element ? event.target : document.body;
  const isSheetOpen = document.querySelector('dialog[open]') !== null;
  if (event.altKey || isSheetOpen || at.closest(OWN_KEYS) !== null) {
    return undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    switch (key) {
      case 'y':
        return 'redo';
      case 'z':
        return event.shiftKey ? 'redo' : 'undo';
      case 'o':
        return 'open';
      default:
        return undefined;
    }
  }
  if (key === 'enter') {
    return at.closest(PRESSED_BY_ENTER) === null ? 'predict' : undefined;
  }
  if (key === 'delete' || key === 'backspace') {
    return 'clear';
  }
  return at instanceof HTMLCanvasElement ? ON_CANVAS[key] : undefined;
}
