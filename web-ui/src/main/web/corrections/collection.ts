import type { PageStorage } from '../appearance/browser-storage';
import { isDigit, pictureOfInk, type PictureSample } from './pictures';
import type { Sample } from './samples';
import { type ZipEntry, zip } from './zip';

const SAMPLES = 'digits.corrections';
const PICTURES = 'digits.pictures';
const WRITER = 'digits.writer';
/** Begins the name of a person who teaches a reader his own hand. */
const OWN = 'own-';

/** The samples of a person's corrections, kept in this browser until they are deleted. */
export class Collection {
  /** What the storage holds; it is asked for with every picture of the page. */
  private known: readonly Sample[] | undefined;
  private knownPictures: readonly PictureSample[] | undefined;

  constructor(private readonly storage: PageStorage) {}

  get samples(): readonly Sample[] {
    this.known ??= this.read(SAMPLES, isSample);
    return this.known;
  }

  /** Of digits in pictures, of which there is no ink. */
  get pictures(): readonly PictureSample[] {
    this.knownPictures ??= this.read(PICTURES, isPictureSample);
    return this.knownPictures;
  }

  /** Names this person among those whose ink is learned from, and nothing else: made up once. */
  get writer(): string {
    try {
      const known = this.storage.getItem(WRITER);
      if (known?.startsWith(OWN)) {
        return known;
      }
      const made = `${OWN}${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '0'}`;
      this.storage.setItem(WRITER, made);
      return made;
    } catch {
      return `${OWN}me`;
    }
  }

  /**
   * Takes the place of what was kept of the same drawing.
   *
   * @returns whether the browser keeps it
   */
  keep(drawing: string, samples: readonly Sample[]): boolean {
    this.reread();
    return this.replace(SAMPLES, this.samples, drawing, samples);
  }

  /** The same for digits in a picture. */
  keepPictures(drawing: string, pictures: readonly PictureSample[]): boolean {
    this.reread();
    return this.replace(PICTURES, this.pictures, drawing, pictures);
  }

  /** The storage may hold something else now: another page of this browser keeps corrections in it too. */
  reread(): void {
    this.known = undefined;
    this.knownPictures = undefined;
  }

  forget(): void {
    this.reread();
    this.storage.removeItem(SAMPLES);
    this.storage.removeItem(PICTURES);
  }

  /** One sample a line. */
  jsonLines(): string {
    const { writer } = this;
    return this.samples.map((sample) => `${JSON.stringify({ ...sample, writer })}\n`).join('');
  }

  /** Every single digit as a picture in the folder that is named for it: an archive of folders 0 to 9. */
  pictureArchive(): Blob {
    const ink = this.samples.flatMap((sample): PictureSample[] => {
      const picture = isDigit(sample.label) ? pictureOfInk(sample) : undefined;
      return picture === undefined ? [] : [{ id: sample.id, label: sample.label, picture }];
    });
    return zip([...ink, ...this.pictures].map(entryOf));
  }

  private replace<T extends { readonly id: string }>(key: string, all: readonly T[], drawing: string, samples: readonly T[]): boolean {
    const others = all.filter(({ id }) => !id.startsWith(`${drawing}/`));
    try {
      this.storage.setItem(key, JSON.stringify([...others, ...samples]));
      this.reread();
      return true;
    } catch {
      // Full or forbidden.
      return false;
    }
  }

  private read<T>(key: string, isOne: (value: unknown) => value is T): readonly T[] {
    try {
      const json: unknown = JSON.parse(this.storage.getItem(key) ?? '[]');
      return Array.isArray(json) ? json.filter(isOne) : [];
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

function isPictureSample(value: unknown): value is PictureSample {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'label' in value &&
    typeof value.label === 'string' &&
    isDigit(value.label) &&
    'picture' in value &&
    typeof value.picture === 'string'
  );
}

function entryOf({ id, label, picture }: PictureSample): ZipEntry {
  const base64 = picture.slice(picture.indexOf(',') + 1);
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return { name: `${label}/${id.replaceAll(/[^\w-]/g, '-')}.png`, bytes };
}
