import type { Drawing } from '../drawing/drawing';
import { marksByLine, type Mark } from '../recognition/marks';
import type { Recognition } from '../recognition/recognition';
import { type Collection } from './collection';
import { type Correction, corrected, withoutCorrection } from './correction';
import { samplesOf } from './samples';

/** What became of a correction: kept for learning, shown only (there is no ink of its own), or not kept by the browser. */
export type Outcome = 'kept' | 'shown' | 'not-kept';

/** The corrections of the drawing on the canvas; what can be learned from them goes to the collection. */
export class Teaching {
  corrections: readonly Correction[] = [];
  /** Names the drawing; made when it is first corrected. */
  private drawing: string | undefined;

  constructor(private readonly collection: Collection) {}

  /** @param label `0` to `9`, empty for what is no digit, undefined to take a correction back */
  correct(drawing: Drawing, recognition: Recognition, mark: Mark, label: string | undefined): Outcome {
    this.corrections =
      label === undefined ? withoutCorrection(this.corrections, mark) : corrected(this.corrections, mark, label);
    if (drawing.kind === 'picture') {
      return 'shown';
    }
    const { writer } = this.collection;
    this.drawing ??= `${writer}/${Date.now().toString(36)}`;
    const samples = samplesOf(drawing, marksByLine(recognition), this.corrections, this.drawing, writer);
    if (!this.collection.keep(this.drawing, samples)) {
      return 'not-kept';
    }
    return samples.length > 0 ? 'kept' : 'shown';
  }

  /** Another drawing is on the canvas. What was collected of the one before stays. */
  forget(): void {
    this.corrections = [];
    this.drawing = undefined;
  }
}
