import type { Drawing, Stroke } from './drawing';
import type { Box, Point } from './geometry';

/** Share of a stroke's points that must lie in an area for the stroke to be meant. */
const MEANT = 0.6;
/** An area smaller than this, in drawing pixels, is a tap: it means the stroke nearby. */
const TAP = 12;
const NEARBY = 30;

/** The box between two corners. */
export function between(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/**
 * What a person means who frames a part of a drawing roughly: the ink of the strokes that lie mostly within, or of the one that was
 * tapped. Where there is no such ink it is the area itself; undefined when that is too small.
 */
export function meant(drawing: Drawing, area: Box): Box | undefined {
  const isTap = Math.max(area.width, area.height) < TAP;
  const around = isTap ? grown(area, NEARBY) : area;
  const strokes = drawing.strokes.filter((stroke) => {
    const inside = stroke.filter((point) => holds(around, point)).length;
    return isTap ? inside > 0 : inside >= MEANT * stroke.length;
  });
  const box = inkBox(drawing, isTap ? strokes.slice(-1) : strokes);
  return box ?? (isTap || drawing.kind === 'ink' ? undefined : area);
}

/** What can be chosen by keys, from left to right: the strokes that lie in none of the boxes, or all when there is none. */
export function choices(drawing: Drawing, boxes: readonly Box[]): readonly Box[] {
  const loose = drawing.strokes.filter((stroke) => !stroke.some((point) => boxes.some((box) => holds(box, point))));
  return (loose.length > 0 ? loose : drawing.strokes)
    .flatMap((stroke) => inkBox(drawing, [stroke]) ?? [])
    .sort((a, b) => a.x - b.x);
}

/** The box round the ink of these strokes of the drawing; undefined where there is none. */
export function inkBox(drawing: Drawing, strokes: readonly Stroke[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of strokes.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const penWidth = drawing.kind === 'ink' ? (drawing.sheet?.penWidth ?? 0) : drawing.penWidth;
  return left > right ? undefined : grown(between({ x: left, y: top }, { x: right, y: bottom }), penWidth / 2);
}

/** The box, so much larger on every side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The smallest box round both. */
export function union(a: Box, b: Box): Box {
  return between(
    { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
    { x: Math.max(a.x + a.width, b.x + b.width), y: Math.max(a.y + a.height, b.y + b.height) },
  );
}
