import { SURE } from './certainty';
import { overlap } from './overlap';
import type { Recognition } from './recognition';

/** The pen rests when the ink has not changed for this long, in milliseconds. */
const REST = 400;

/**
 * Decides which readings are shown while a person writes. Half a digit is often another digit, or none: shown as they come, readings jump.
 * So one is shown when the pen is up and every digit is sure, or else once the pen rests. What is not written but opened, undone or
 * corrected is shown at once.
 */
export class Settling {
  private penDown = false;
  private resting = true;
  private held: Recognition | undefined;
  private shown: Recognition | undefined;
  private timer: number | undefined;

  constructor(
    private readonly show: (recognition: Recognition) => void,
    private readonly rest = REST,
  ) {}

  /** A newer reading waits for the pen to rest. */
  get isHolding(): boolean {
    return this.held !== undefined;
  }

  /** The ink under the pen has changed. */
  wrote(penDown: boolean): void {
    this.penDown = penDown;
    this.resting = false;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.resting = true;
      this.releaseRested();
    }, this.rest);
  }

  /** @param current of the ink as it is now */
  offer(recognition: Recognition, current: boolean): void {
    this.held = recognition;
    if (this.resting) {
      this.releaseRested();
    } else if (current && !this.penDown && this.isSure(recognition)) {
      this.release();
    }
  }

  /** What is held is outdated: the newer drawing could not be read. */
  drop(): void {
    this.held = undefined;
  }

  /** There is another drawing, or none: nothing is held, and its first reading is shown at once. */
  reset(): void {
    window.clearTimeout(this.timer);
    this.penDown = false;
    this.resting = true;
    this.held = undefined;
    this.shown = undefined;
  }

  /** Ink in which there is no digit yet is not told so while it is written. */
  private releaseRested(): void {
    if (!this.penDown || (this.held?.digits.length ?? 0) > 0) {
      this.release();
    }
  }

  private release(): void {
    const { held } = this;
    if (held !== undefined) {
      this.held = undefined;
      this.shown = held;
      this.show(held);
    }
  }

  /** Every digit is, and no mark was refused that may be the first stroke of a digit. */
  private isSure({ digits, rejected }: Recognition): boolean {
    const known = this.shown?.rejected ?? [];
    return (
      digits.length > 0 &&
      digits.every(({ confidence }) => confidence >= SURE) &&
      rejected.every((mark) => known.some((other) => overlap(mark.box, other.box) > 0.5))
    );
  }
}
