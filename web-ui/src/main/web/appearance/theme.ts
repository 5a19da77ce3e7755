/** Light or dark, or as the device is. */
export type Theme = 'system' | 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

export function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}

/**
 * Puts a theme on the document: `data-theme` is what was chosen, which the colours follow by themselves, and `data-scheme` is the light or
 * dark that comes of it, for what is more than a colour. Paper is always light.
 */
export class Appearance {
  private theme: Theme = 'system';
  private isPrinting = false;
  private readonly device = window.matchMedia(DARK);
  private readonly forced = window.matchMedia(FORCED);

  /** @param changed called after every change of light and dark, and of the system's own colours */
  constructor(private readonly changed: () => void) {}

  connect(): void {
    this.device.addEventListener('change', this.apply);
    this.forced.addEventListener('change', this.recolour);
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  disconnect(): void {
    this.device.removeEventListener('change', this.apply);
    this.forced.removeEventListener('change', this.recolour);
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
  }

  /** Names the colours of now: whoever paints with them paints anew when it changes. */
  get scheme(): string {
    const scheme = document.documentElement.dataset['scheme'] ?? '';
    return this.forced.matches ? `${scheme} forced` : scheme;
  }

  choose(theme: Theme): void {
    this.theme = theme;
    this.apply();
  }

  private readonly print = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.apply();
  };

  private readonly apply = (): void => {
    const theme = this.isPrinting ? 'light' : this.theme;
    const scheme = theme === 'system' ? (this.device.matches ? 'dark' : 'light') : theme;
    const { dataset } = document.documentElement;
    if (dataset['theme'] !== theme || dataset['scheme'] !== scheme) {
      dataset['theme'] = theme;
      dataset['scheme'] = scheme;
      this.recolour();
    }
  };

  private readonly recolour = (): void => {
    colourTheBrowser();
    this.changed();
  };
}

/** The bars of a phone's browser, in the page's own colour. */
function colourTheBrowser(): void {
  const { backgroundColor } = getComputedStyle(document.body);
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta) => {
    meta.content = backgroundColor;
  });
}
