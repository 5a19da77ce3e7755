import type { Box } from '../drawing/geometry';
import { insert, type Mark, marksByLine, nearestRow } from '../recognition/marks';
import { overlap } from '../recognition/overlap';
import type { Recognition } from '../recognition/recognition';

/** Boxes that cover each other this far are of the same mark, read again. */
const SAME = 0.7;

/** What a person says that a mark is. */
export interface Correction {
  readonly box: Box;
  /** A digit; several for marks that were read as one; empty for what is no digit. */
  readonly label: string;
  /** The person framed it: it takes the place of all that was read in the box. */
  readonly isFrame: boolean;
}

/** What was said of a mark, if anything was. */
export function correctionOf(mark: Mark, corrections: readonly Correction[]): Correction | undefined {
  return corrections.find(({ box }) => overlap(box, mark.box) >= SAME);
}

/** The corrections with one more, in place of what was said of the same mark before. */
export function corrected(corrections: readonly Correction[], mark: Mark, label: string): readonly Correction[] {
  const isFrame = mark.kind === 'framed';
  const others = withoutCorrection(corrections, mark).filter(({ box }) => !(isFrame && isWithin(box, mark.box)));
  return [...others, { box: mark.box, label, isFrame }];
}

export function withoutCorrection(corrections: readonly Correction[], mark: Mark): readonly Correction[] {
  const before = correctionOf(mark, corrections);
  return corrections.filter((correction) => correction !== before);
}

/** What a mark is: as a person says, or else as it was read; empty for no digit. */
export function labelOf(mark: Mark, corrections: readonly Correction[]): string {
  return correctionOf(mark, corrections)?.label ?? (mark.kind === 'digit' ? String(mark.digit.value) : '');
}

/** The lines as a person says that they are: what was framed stands in the place of all that was read there. */
export function linesOf(recognition: Recognition, corrections: readonly Correction[]): readonly (readonly Mark[])[] {
  const lines = marksByLine(recognition);
  const frames = corrections.filter(({ isFrame }) => isFrame);
  if (frames.length === 0) {
    return lines;
  }
  const rows = lines.map((line) => line.filter((mark) => !frames.some(({ box }) => isWithin(mark.box, box))));
  for (const { box } of frames) {
    const taken = lines.findIndex((line) => line.some((mark) => isWithin(mark.box, box)));
    insert(rows[taken] ?? nearestRow(rows, box), { kind: 'framed', box });
  }
  return rows;
}

/** Whether the middle of the one box lies in the other. */
function isWithin(inner: Box, outer: Box): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
