import type { Stroke } from './drawing';
import type { Size } from './geometry';

/** Ink as the gateway takes it: positions, sheet size and pen width in drawing pixels. */
export interface InkMessage {
  readonly strokes: readonly (readonly (readonly [number, number])[])[];
  readonly width: number;
  readonly height: number;
  readonly penWidth: number;
}

/** A tenth of a pixel is finer than any hand, and halves the message. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function inkMessage(strokes: readonly Stroke[], sheet: Size, penWidth: number): InkMessage {
  return {
    strokes: strokes.map((stroke) => stroke.map(({ x, y }) => [tenths(x), tenths(y)] as const)),
    width: sheet.width,
    height: sheet.height,
    penWidth,
  };
}
