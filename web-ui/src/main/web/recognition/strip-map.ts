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
export function toDrawing({ knots }: StripMap, x: number): number {
  let [left] = knots;
  for (const right of knots) {
    if (x <= right.strip) {
      const length = right.strip - left.strip;
      const share = length > 0 ? (x - left.strip) / length : 0;
      return left.drawing + share * (right.drawing - left.drawing);
    }
    left = right;
  }
  return left.drawing;
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
