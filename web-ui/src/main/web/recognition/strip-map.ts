import { list, MalformedAnswer, number, numbers, record } from './json';

/** A column of a strip, in its pixels, and where that lies in the drawing. */
interface Knot {
  readonly strip: number;
  readonly drawing: number;
}

/** Where a strip lies in the drawing: linear between the knots. */
export interface StripMap {
  /** From left to right: the first is the strip's left edge, the last its right one. */
  readonly knots: readonly [Knot, ...Knot[]];
  /** The strip's edges, in drawing pixels. */
  readonly top: number;
  readonly bottom: number;
}

/** From a column of the strip, in its pixels, to one of the drawing. */
export function toDrawing(map: StripMap, x: number): number {
  return along(map, 'strip', 'drawing', x);
}

/** From a column of the drawing, in its pixels, to one of the strip; beside the strip it is the strip's edge. */
export function toStrip(map: StripMap, x: number): number {
  return along(map, 'drawing', 'strip', x);
}

function along({ knots }: StripMap, from: keyof Knot, to: keyof Knot, x: number): number {
  let [left] = knots;
  for (const right of knots) {
    if (x <= right[from]) {
      const length = right[from] - left[from];
      const share = length > 0 ? (x - left[from]) / length : 0;
      return left[to] + share * (right[to] - left[to]);
    }
    left = right;
  }
  return left[to];
}

/** @param width of the strip in pixels */
export function parseStripMap(json: unknown, width: number): StripMap {
  const map = record(json, 'map');
  const drawingX = numbers(map['drawingX'], 'map.drawingX');
  const [first, ...others] = list(map['stripX'], 'map.stripX').map((strip, i) => ({
    strip: number(strip, 'map.stripX'),
    drawing: number(drawingX[i], 'map.drawingX'),
  }));
  const last = others.at(-1);
  if (first === undefined || last === undefined || others.length + 1 !== drawingX.length) {
    throw new MalformedAnswer('map.stripX and map.drawingX do not belong together');
  }
  const knots = [first, ...others] as const;
  if (first.strip !== 0 || last.strip !== width || others.some(({ strip }, i) => strip < (knots[i]?.strip ?? 0))) {
    throw new MalformedAnswer('map.stripX does not ascend from 0 to the width of the strip');
  }
  return { knots: [first, ...others], top: number(map['top'], 'map.top'), bottom: number(map['bottom'], 'map.bottom') };
}
