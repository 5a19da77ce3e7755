import type { InkDrawing, Stroke } from './drawing';

/** Ink as the gateway takes it: positions, sheet size and pen width in drawing pixels. */
export interface InkMessage {
  readonly strokes: readonly (readonly (readonly [number, number])[])[];
  readonly width: number;
  readonly height: number;
  readonly penWidth: number;
}

/** A tenth of a pixel is finer than any hand, and halves the message. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function pairs(strokes: readonly Stroke[]): (readonly (readonly [number, number])[])[] {
  return strokes.map((stroke) => stroke.map(({ x, y }) => [tenths(x), tenths(y)] as const));
}

/** @param drawing one with a sheet: some ink was written */
export function inkMessage({ strokes, sheet }: InkDrawing): InkMessage {
  if (sheet === undefined) {
    throw new Error('ink without a sheet');
  }
  return {
    strokes: pairs(strokes),
    width: Math.ceil(sheet.width),
    height: Math.ceil(sheet.height),
    penWidth: tenths(sheet.penWidth),
  };
}
