import type { PageStorage } from '../appearance/browser-storage';
import { isTheme, type Theme } from '../appearance/theme';
import { clamp } from '../drawing/geometry';
import { isLanguage, type Language } from '../language/language';

/** What a person set, kept in the browser. */
export interface Preferences {
  /** Diameter of the pen in CSS pixels. */
  readonly penWidth: number;
  /** Boxes over the drawing. */
  readonly boxes: boolean;
  /** Read while drawing, not only on Predict. */
  readonly live: boolean;
  /** Show how each line was read. */
  readonly strips: boolean;
  readonly theme: Theme;
  /** What the page speaks; `auto` is the browser's language. */
  readonly language: Language | 'auto';
}

/** The preferences that are on or off. */
export type Switch = 'boxes' | 'live' | 'strips';

export const PENS = { thinnest: 2, usual: 10, thickest: 40 } as const;

const USUAL: Preferences = { penWidth: PENS.usual, boxes: true, live: true, strips: false, theme: 'system', language: 'auto' };
const KEY = 'digits.preferences';

/** What was stored; whatever of it is missing or odd is as usual. */
export function loadPreferences(storage: PageStorage): Preferences {
  const stored = read(storage);
  const { penWidth, theme, language } = stored;
  const on = (name: Switch): boolean => {
    const value = stored[name];
    return typeof value === 'boolean' ? value : USUAL[name];
  };
  return {
    penWidth: typeof penWidth === 'number' ? clamp(penWidth, PENS.thinnest, PENS.thickest) : USUAL.penWidth,
    boxes: on('boxes'),
    live: on('live'),
    strips: on('strips'),
    theme: isTheme(theme) ? theme : USUAL.theme,
    language: isLanguage(language) ? language : USUAL.language,
  };
}

export function storePreferences(storage: PageStorage, preferences: Preferences): void {
  try {
    storage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage: the setting holds until the page is left.
  }
}

function read(storage: PageStorage): Partial<Record<keyof Preferences, unknown>> {
  try {
    const json: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    // Not ours, or of another version.
    return {};
  }
}
