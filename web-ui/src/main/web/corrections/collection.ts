import type { Sample } from './samples';

const SAMPLES = 'digits.corrections';
const WRITER = 'digits.writer';

/** The samples of a person's corrections, kept in this browser until they are deleted. */
export class Collection {
  /** What the storage holds; it is asked for with every picture of the page. */
  private known: readonly Sample[] | undefined;

  constructor(private readonly storage: Storage) {}

  get samples(): readonly Sample[] {
    this.known ??= this.read();
    return this.known;
  }

  /** Names this person among those whose ink is learned from, and nothing else: made up once. */
  get writer(): string {
    try {
      const known = this.storage.getItem(WRITER);
      if (known !== null) {
        return known;
      }
      const made = `page-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '0'}`;
      this.storage.setItem(WRITER, made);
      return made;
    } catch {
      return 'page';
    }
  }

  /**
   * Takes the place of what was kept of the same drawing.
   *
   * @returns whether the browser keeps it
   */
  keep(drawing: string, samples: readonly Sample[]): boolean {
    const others = this.samples.filter(({ id }) => !id.startsWith(`${drawing}/`));
    this.known = undefined;
    try {
      this.storage.setItem(SAMPLES, JSON.stringify([...others, ...samples]));
      return true;
    } catch {
      // Full or forbidden.
      return false;
    }
  }

  forget(): void {
    this.known = undefined;
    this.storage.removeItem(SAMPLES);
  }

  /** One sample a line. */
  jsonLines(): string {
    return this.samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');
  }

  private read(): readonly Sample[] {
    try {
      const json: unknown = JSON.parse(this.storage.getItem(SAMPLES) ?? '[]');
      return Array.isArray(json) ? json.filter(isSample) : [];
    } catch {
      // Not ours, or of another version.
      return [];
    }
  }
}

function isSample(value: unknown): value is Sample {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'strokes' in value
  );
}
