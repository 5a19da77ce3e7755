import type { PageStorage } from '../appearance/browser-storage';
import { BLANK, type Drawing, type InkDrawing, isBlank } from './drawing';
import { fromRecord, toRecord } from './ink-record';
import { isWithinLimits } from './limits';

const KEY = 'digits.ink';
/** The tab had no ink: it does not take up another tab's. */
const NOTHING = 'null';

/** Keeps ink for a reload and the next visit. A picture is not kept. */
export class InkKeeping {
  /**
   * @param tab lasts as long as the tab
   * @param browser shared by all tabs: a new tab begins with what was written last in any
   */
  constructor(
    private readonly tab: PageStorage,
    private readonly browser: PageStorage,
  ) {}

  /** The ink that was on the canvas when the page was left; blank when there was none. */
  get kept(): InkDrawing {
    try {
      const record = this.tab.getItem(KEY) ?? this.browser.getItem(KEY) ?? NOTHING;
      return fromRecord(JSON.parse(record)) ?? BLANK;
    } catch {
      // Not ours, or of another version, or a forbidden storage.
      return BLANK;
    }
  }

  keep(drawing: Drawing): void {
    const hasInk = drawing.kind === 'ink' && !isBlank(drawing) && isWithinLimits(drawing);
    const record = hasInk ? JSON.stringify(toRecord(drawing)) : undefined;
    write(this.tab, record ?? NOTHING);
    write(this.browser, record);
  }
}

/** A full or forbidden storage keeps nothing, rather than what was there before: the ink lasts until the page is left. */
function write(storage: PageStorage, record: string | undefined): void {
  try {
    // The old record goes first: a full storage refuses the new one.
    storage.removeItem(KEY);
    if (record !== undefined) {
      storage.setItem(KEY, record);
    }
  } catch {
    // Nothing is kept.
  }
}
