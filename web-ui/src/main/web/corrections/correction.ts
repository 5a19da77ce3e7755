import type { Box } from '../drawing/geometry';
import { type Mark } from '../recognition/marks';
import { overlap } from '../recognition/overlap';

/** Boxes that cover each other this far are of the same mark, read again. */
const SAME = 0.7;

/** What a person says that a mark is. */
export interface Correction {
  readonly box: Box;
  /** `0` to `9`; empty for what is no digit. */
  readonly label: string;
}

/** What was said of a mark, if anything was. */
export function correctionOf(mark: Mark, corrections: readonly Correction[]): Correction | undefined {
  return corrections.find(({ box }) => overlap(box, mark.box) >= SAME);
}

/** The corrections with one more, in place of what was said of the same mark before. */
export function corrected(corrections: readonly Correction[], mark: Mark, label: string): readonly Correction[] {
  return [...withoutCorrection(corrections, mark), { box: mark.box, label }];
}

export function withoutCorrection(corrections: readonly Correction[], mark: Mark): readonly Correction[] {
  const before = correctionOf(mark, corrections);
  return corrections.filter((correction) => correction !== before);
}

/** What a mark is: as a person says, or else as it was read; empty for no digit. */
export function labelOf(mark: Mark, corrections: readonly Correction[]): string {
  return correctionOf(mark, corrections)?.label ?? (mark.kind === 'digit' ? String(mark.digit.value) : '');
}
