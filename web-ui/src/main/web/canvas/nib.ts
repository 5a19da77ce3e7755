import { clamp, distance } from '../drawing/geometry';
import type { PenSample } from './pen';

/** The widest and the narrowest ink, as shares of the pen's diameter. */
const WIDEST = 1.3;
const NARROWEST = 0.5;
/** Of a pen without pressure: at rest, and what a fast one keeps of it. */
const AT_REST = 1.1;
const IN_HASTE = 0.7;
/** How much of a new speed or width counts beside what was before. */
const NEW_SPEED = 0.3;
const NEW_WIDTH = 0.25;

/**
 * How wide the ink of one stroke flows: the harder the pen presses the wider, and where the device feels no pressure, the slower the
 * wider. Both are smoothed, since devices report them in jumps.
 */
export class Nib {
  private last: PenSample;
  /** CSS pixels a millisecond. */
  private speed = 0;
  private width: number;

  constructor(first: PenSample) {
    this.last = first;
    this.width = this.wanted(first);
  }

  /** Width where the pen is now, as a share of its diameter. */
  flow(sample: PenSample): number {
    const time = sample.time - this.last.time;
    if (time > 0) {
      this.speed += NEW_SPEED * (distance(sample, this.last) / time - this.speed);
    }
    this.last = sample;
    this.width += NEW_WIDTH * (this.wanted(sample) - this.width);
    return this.width;
  }

  private wanted({ pressure }: PenSample): number {
    return pressure === undefined
      ? IN_HASTE + (AT_REST - IN_HASTE) / (1 + this.speed)
      : clamp(NARROWEST + pressure, NARROWEST, WIDEST);
  }
}
