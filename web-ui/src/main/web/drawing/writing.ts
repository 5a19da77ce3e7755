import { BLANK, type Drawing, type InkDrawing, isBlank, originOf, type PictureDrawing, type Sheet, type Stroke } from './drawing';
import { distance, minus, plus, type Point, type Size } from './geometry';
import { LARGEST_SIDE } from './limits';
import type { Viewport } from './viewport';

/** Edges that differ by no more, in drawing pixels, count as the same: sides are rounded up, the longer one follows the shorter. */
const SAME = 2;

/**
 * Ink that fills the canvas: its sheet is as large as what the canvas shows, so that every point that the pen can reach lies on it. Ink
 * that was written on a canvas of another shape moves on the new sheet to where it is seen. Where that sheet would be larger than is
 * read, the pen reaches no further than the old one.
 */
export function fillingCanvas(drawing: InkDrawing, viewport: Viewport, penWidth: number): InkDrawing {
  const { visible } = viewport;
  const size = { width: Math.ceil(visible.width), height: Math.ceil(visible.height) };
  const { sheet } = drawing;
  if (sheet === undefined) {
    return { ...drawing, sheet: { ...size, penWidth } };
  }
  const [right, bottom] = [visible.x + visible.width - sheet.width, visible.y + visible.height - sheet.height];
  const isSame = [visible.x, visible.y, right, bottom].every((edge) => Math.abs(edge) <= SAME);
  if (isSame || Math.max(size.width, size.height) > LARGEST_SIDE) {
    return drawing;
  }
  const moved = drawing.strokes.map((stroke) => stroke.map((point) => ({ ...point, ...minus(point, visible) })));
  const origin = plus(originOf(drawing), visible);
  return { ...drawing, strokes: moved, sheet: { ...size, penWidth: sheet.penWidth, origin } };
}

/** A picture to write on: the pen is as wide on the screen as elsewhere. */
export function readyForInk(drawing: PictureDrawing, viewport: Viewport, penWidth: number): PictureDrawing {
  return drawing.strokes.length > 0 ? drawing : { ...drawing, penWidth: penWidth / viewport.scale };
}

/**
 * The drawing without the strokes that come nearer to the path than the radius; the same drawing where none does. Where no ink is left
 * the canvas is blank: what is written next has a sheet and a pen of its own.
 */
export function erased(drawing: Drawing, path: readonly Point[], radius: number): Drawing {
  const kept = drawing.strokes.filter((stroke) => !path.some((point) => touches(stroke, point, radius)));
  if (kept.length === drawing.strokes.length) {
    return drawing;
  }
  const left = { ...drawing, strokes: kept };
  return isBlank(left) ? BLANK : left;
}

function touches(stroke: Stroke, point: Point, radius: number): boolean {
  return stroke.some((end, i) => toSegment(point, stroke[Math.max(0, i - 1)] ?? end, end) <= radius);
}

function toSegment(point: Point, from: Point, to: Point): number {
  const length = distance(from, to);
  const share =
    length === 0 ? 0 : ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length ** 2;
  const along = Math.min(1, Math.max(0, share));
  return distance(point, { x: from.x + along * (to.x - from.x), y: from.y + along * (to.y - from.y) });
}

/** A sheet of this size with strokes on it, as something to show. */
export function inkOf(strokes: readonly Stroke[], size: Size, penWidth: number): InkDrawing {
  const sheet: Sheet = { width: size.width, height: size.height, penWidth };
  return { kind: 'ink', strokes, sheet };
}
