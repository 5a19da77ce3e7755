import type { Drawing, PictureDrawing } from '../drawing/drawing';
import { minus, ORIGIN, type Point, plus } from '../drawing/geometry';
import type { Mark } from '../recognition/marks';
import type { Recognition } from '../recognition/recognition';
import { type Collection } from './collection';
import { type Correction, corrected, correctionOf, labelOf, linesOf, withoutCorrection } from './correction';
import { cutOut, isDigit, type PictureSample } from './pictures';
import { samplesOf } from './samples';

/** What became of a correction: kept for learning, shown only (there is no ink of its own), or not kept by the browser. */
export type Outcome = 'kept' | 'shown' | 'not-kept';

/** The corrections of the drawing on the canvas; what can be learned from them goes to the collection. */
export class Teaching {
  corrections: readonly Correction[] = [];
  /** Where the sheet lies in whose pixels their boxes are. */
  private origin = ORIGIN;
  /** Names the drawing; made when it is first corrected. */
  private drawing: string | undefined;

  constructor(private readonly collection: Collection) {}

  /** @param label digits, empty for what is no digit, undefined to take a correction back */
  correct(drawing: Drawing, recognition: Recognition, mark: Mark, label: string | undefined): Outcome {
    this.corrections =
      label === undefined ? withoutCorrection(this.corrections, mark) : corrected(this.corrections, mark, label);
    const { writer } = this.collection;
    this.drawing ??= `${writer}/${Date.now().toString(36)}`;
    const lines = linesOf(recognition, this.corrections);
    if (drawing.kind === 'picture') {
      const pictures = this.picturesOf(drawing, lines.flat(), this.drawing);
      return outcome(this.collection.keepPictures(this.drawing, pictures), pictures.length);
    }
    const samples = samplesOf(drawing, lines, this.corrections, this.drawing, writer);
    return outcome(this.collection.keep(this.drawing, samples), samples.length);
  }

  /** Each corrected digit as the tile network saw it; what it did not see, as the picture shows it. */
  private picturesOf({ picture }: PictureDrawing, marks: readonly Mark[], id: string): readonly PictureSample[] {
    return marks.flatMap((mark, i): PictureSample[] => {
      const label = labelOf(mark, this.corrections);
      if (correctionOf(mark, this.corrections) === undefined || !isDigit(label)) {
        return [];
      }
      const tile = mark.kind === 'digit' ? mark.digit.tile : undefined;
      const seen = tile ?? cutOut(picture, mark.box);
      return seen === undefined ? [] : [{ id: `${id}/mark-${i + 1}`, label, picture: seen }];
    });
  }

  /**
   * The reading is of ink on another sheet: the boxes go where the ink is.
   *
   * @param origin where the sheet's top left corner lies on the one on which the ink was begun
   */
  follow(origin: Point): void {
    if (origin !== this.origin) {
      const shift = minus(this.origin, origin);
      this.corrections = this.corrections.map((correction) => {
        const { box } = correction;
        return { ...correction, box: { ...box, ...plus(box, shift) } };
      });
      this.origin = origin;
    }
  }

  /** Another drawing is on the canvas. What was collected of the one before stays. */
  forget(): void {
    this.corrections = [];
    this.drawing = undefined;
  }
}

function outcome(isKept: boolean, count: number): Outcome {
  return !isKept ? 'not-kept' : count > 0 ? 'kept' : 'shown';
}
