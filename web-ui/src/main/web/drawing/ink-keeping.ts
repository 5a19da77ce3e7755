import type { PageStorage } from '../appearance/browser-storage';
import { BLANK, type Drawing, type InkDrawing, isBlank } from './drawing';
import { fromRecord, toRecord } from './ink-record';

const KEY = 'digits.ink';

/** The ink that was on the canvas when the page was left; blank when there was none. */
export function keptInk(storage: PageStorage): InkDrawing {
  try {
    return fromRecord(JSON.parse(storage.getItem(KEY) ?? 'null')) ?? BLANK;
  } catch {
    // Not ours, or of another version.
    return BLANK;
  }
}

/** Keeps ink for the next visit; a picture is not kept. */
export function keepInk(storage: PageStorage, drawing: Drawing): void {
  try {
    if (drawing.kind === 'picture' || isBlank(drawing)) {
      storage.removeItem(KEY);
    } else {
      storage.setItem(KEY, JSON.stringify(toRecord(drawing)));
    }
  } catch {
    // A full or forbidden storage: the ink lasts until the page is left.
  }
}
