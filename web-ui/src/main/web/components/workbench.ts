import { browserStorage, tabStorage } from '../appearance/browser-storage';
import { Collection } from '../corrections/collection';
import { linesOf } from '../corrections/correction';
import { type Outcome, Teaching } from '../corrections/teaching';
import { BLANK, type Drawing, isBlank, withPenWidth, withPicture } from '../drawing/drawing';
import { History } from '../drawing/history';
import { InkKeeping } from '../drawing/ink-keeping';
import { messages } from '../language/language';
import { canBeLighter, isClosed, lighter, type Picture, readPicture, reopened, UnreadablePicture } from '../picture/picture';
import { RecentPictures } from '../picture/recent-pictures';
import type { Mark } from '../recognition/marks';
import { problemOf } from '../recognition/problem';
import { ReadingSession } from '../recognition/reading-session';
import type { PenState } from './drawing-pad';
import type { Preferences } from './preferences';
import { textsOf } from './reading-panel';

/** How long a pen must rest on a picture before both are read together, in milliseconds. */
const PICTURE_REST = 400;

/** What a person works on: the drawing with its history, how it reads, and what was corrected. Ink is kept in this browser. */
export class Workbench {
  history = History.empty;
  readonly reading: ReadingSession;
  readonly collection = new Collection(browserStorage());
  readonly teaching = new Teaching(this.collection);
  /** The pen is on the canvas. */
  isWriting = false;
  /** Predict was asked for on an empty canvas. */
  nothingToRead = false;
  /** What was written on a picture has not been read yet: it is once the pen rests. */
  private isPictureDue = false;
  private pictureTimer: number | undefined;
  private readonly pictures = new RecentPictures();
  private readonly keeping = new InkKeeping(tabStorage(), browserStorage());
  /** Counts what is put on the canvas or opened: a picture that took long to decode may be outdated by then. */
  private steps = 0;

  /** @param changed called after every change */
  constructor(
    private readonly preferences: () => Preferences,
    private readonly changed: () => void,
  ) {
    this.reading = new ReadingSession(
      document.baseURI,
      () => {
        this.teaching.follow(this.reading.origin);
        changed();
      },
      () => this.lighten(),
    );
  }

  get drawing(): Drawing {
    return this.history.present;
  }

  /** Diameter of the pen: of the ink on the canvas, or of what is begun next. */
  get penWidth(): number {
    const usual = this.preferences().penWidth;
    return this.drawing.kind === 'ink' ? Math.round(this.drawing.sheet?.penWidth ?? usual) : usual;
  }

  /** What was read and corrected, a line of writing a line; undefined when there is none. */
  get text(): string | undefined {
    const { recognition } = this.reading;
    const texts = recognition === undefined ? [] : textsOf(linesOf(recognition, this.teaching.corrections), this.teaching.corrections);
    return texts.length === 0 ? undefined : texts.join('\n');
  }

  /** Takes up the ink of the visit before. */
  connect(): void {
    window.addEventListener('storage', this.storageChanged);
    this.reading.connect();
    const { kept } = this.keeping;
    if (!isBlank(kept)) {
      this.put(kept);
    }
  }

  disconnect(): void {
    window.removeEventListener('storage', this.storageChanged);
    window.clearTimeout(this.pictureTimer);
    this.reading.disconnect();
  }

  /** The pen does something to the drawing. */
  write(drawing: Drawing, pen: PenState): void {
    this.isWriting = pen === 'drawing';
    this.nothingToRead = false;
    const hasChanged = pen === 'done' && drawing !== this.drawing;
    if (hasChanged) {
      this.keep(this.history.then(drawing));
      if (isBlank(drawing)) {
        this.teaching.forget();
      }
    }
    const { live } = this.preferences();
    if (drawing.kind === 'picture') {
      this.isPictureDue ||= hasChanged;
      this.readPictureSoon();
    } else if (live && !isBlank(drawing)) {
      this.reading.write(drawing, this.isWriting);
    } else if (live || hasChanged) {
      this.reading.forget();
    }
    this.changed();
  }

  /** Another drawing on the canvas, from elsewhere. */
  put(drawing: Drawing): void {
    this.show(this.history.then(drawing));
  }

  clear(): void {
    if (!isBlank(this.drawing)) {
      this.put(BLANK);
    }
  }

  undo(): void {
    this.show(this.history.undo());
  }

  redo(): void {
    this.show(this.history.redo());
  }

  predict(): void {
    this.dropDuePicture();
    if (isBlank(this.drawing)) {
      this.nothingToRead = true;
      this.reading.forget();
    } else {
      this.reading.predict(this.drawing);
    }
  }

  /** Opens a picture, unless something else comes first; a file that is none is a problem of the reading. */
  async open(file: File): Promise<void> {
    const { penWidth } = this.preferences();
    await this.showDecoded(readPicture(file, file.name), (picture) => this.history.then({ kind: 'picture', picture, strokes: [], penWidth }));
  }

  /** Makes the ink on the canvas wider or thinner. */
  widen(penWidth: number): void {
    if (this.drawing.kind === 'ink' && !isBlank(this.drawing)) {
      this.keep(this.history.instead(withPenWidth(this.drawing, penWidth)));
      this.reading.open(this.drawing, this.preferences().live);
    }
  }

  /** The marks of the line on which a mark stands, from left to right. */
  lineOf(mark: Mark): readonly Mark[] {
    const { recognition } = this.reading;
    const lines = recognition === undefined ? [] : linesOf(recognition, this.teaching.corrections);
    return lines.find((line) => line.includes(mark)) ?? [];
  }

  /** @returns what became of it; undefined when there is no reading to correct any more */
  correct(mark: Mark, label: string | undefined): Outcome | undefined {
    const { recognition } = this.reading;
    const outcome =
      recognition === undefined ? undefined : this.teaching.correct(this.drawing, recognition, mark, label);
    this.changed();
    return outcome;
  }

  private show(history: History): void {
    const { present } = history;
    if (present.kind === 'picture' && isClosed(present.picture)) {
      this.exchange(history, present.picture, reopened(present.picture));
    } else if (history !== this.history) {
      this.steps += 1;
      this.dropDuePicture();
      this.keep(history);
      this.teaching.forget();
      this.nothingToRead = false;
      this.reading.open(history.present, this.preferences().live);
    }
  }

  /** Makes the picture smaller and reads it again. */
  private lighten(): boolean {
    const { drawing } = this;
    if (drawing.kind === 'ink' || !canBeLighter(drawing.picture)) {
      return false;
    }
    this.exchange(this.history, drawing.picture, lighter(drawing.picture));
    return true;
  }

  /** Shows these steps with another form of a picture once that is there. What was written meanwhile stays. */
  private exchange(history: History, before: Picture, decoding: Promise<Picture>): void {
    const shown = this.history;
    void this.showDecoded(decoding, (picture) =>
      this.history === shown ? history.map((drawing) => withPicture(drawing, before, picture)) : this.history,
    );
  }

  /** Shows a picture once it is decoded, unless something else came first. */
  private async showDecoded(decoding: Promise<Picture>, history: (picture: Picture) => History): Promise<void> {
    this.steps += 1;
    const step = this.steps;
    try {
      const picture = await decoding;
      if (step === this.steps) {
        this.show(history(picture));
      } else {
        picture.bitmap.close();
      }
    } catch (cause) {
      if (!(cause instanceof UnreadablePicture)) {
        throw cause;
      }
      if (step === this.steps) {
        this.reading.fail(problemOf(messages().fileTrouble, cause.message));
      }
    }
  }

  private keep(history: History): void {
    this.history = history;
    if (history.present.kind === 'picture') {
      this.pictures.shown(history.present.picture);
    }
    this.keeping.keep(history.present);
  }

  private readPictureSoon(): void {
    window.clearTimeout(this.pictureTimer);
    if (this.isPictureDue && !this.isWriting) {
      this.pictureTimer = window.setTimeout(() => {
        this.predict();
      }, PICTURE_REST);
    }
  }

  private dropDuePicture(): void {
    window.clearTimeout(this.pictureTimer);
    this.isPictureDue = false;
  }

  private readonly storageChanged = (): void => {
    this.collection.reread();
    this.changed();
  };
}
