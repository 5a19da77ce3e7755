import { type InkDrawing, type Stroke } from './drawing';
import type { Point } from './geometry';
import { inkOf } from './writing';

/** How characters are written: for each its strokes, as points that the pen passes, x and y in turn, in a square of side 1. */
const FORMS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  0: [[0.56, 0.02, 0.25, 0.12, 0.1, 0.5, 0.25, 0.9, 0.55, 0.98, 0.84, 0.76, 0.88, 0.36, 0.72, 0.09, 0.52, 0.03]],
  1: [[0.36, 0.2, 0.56, 0.02, 0.55, 0.35, 0.53, 0.7, 0.5, 1]],
  2: [[0.14, 0.24, 0.32, 0.04, 0.66, 0.04, 0.8, 0.26, 0.62, 0.56, 0.34, 0.78, 0.12, 0.97, 0.46, 0.94, 0.9, 0.96]],
  3: [[0.16, 0.1, 0.42, 0, 0.76, 0.12, 0.68, 0.36, 0.4, 0.46, 0.74, 0.54, 0.84, 0.78, 0.58, 0.98, 0.14, 0.9]],
  4: [
    [0.6, 0, 0.44, 0.26, 0.14, 0.58, 0.32, 0.61, 0.92, 0.58],
    [0.66, 0.32, 0.64, 0.62, 0.6, 1],
  ],
  5: [
    [0.26, 0.04, 0.23, 0.24, 0.2, 0.44, 0.46, 0.36, 0.76, 0.48, 0.8, 0.76, 0.56, 0.96, 0.16, 0.92],
    [0.26, 0.04, 0.5, 0.04, 0.84, 0.02],
  ],
  6: [[0.7, 0.02, 0.36, 0.26, 0.16, 0.66, 0.3, 0.96, 0.62, 0.98, 0.82, 0.76, 0.66, 0.54, 0.36, 0.58, 0.2, 0.76]],
  7: [[0.08, 0.08, 0.4, 0.06, 0.88, 0.04, 0.7, 0.36, 0.5, 0.66, 0.38, 1]],
  A: [
    [0.06, 1, 0.28, 0.5, 0.5, 0, 0.72, 0.5, 0.94, 1],
    [0.2, 0.64, 0.5, 0.62, 0.8, 0.64],
  ],
};

/** Points of the spline between two that the pen passes. */
const STEPS = 8;
const SIZE = 120;
const MARGIN = 40;
const PEN = 12;

export type ExampleName = 'number' | 'touching' | 'lines' | 'letter';

export interface Example {
  readonly name: ExampleName;
  readonly drawing: InkDrawing;
}

/** Drawings for those who want to see it read before they write. */
export const EXAMPLES: readonly Example[] = [
  { name: 'number', drawing: written(['2026'], 0.86) },
  { name: 'touching', drawing: written(['4250'], 0.6) },
  { name: 'lines', drawing: written(['407', '15'], 0.95) },
  { name: 'letter', drawing: written(['7A3'], 0.95) },
];

/** What stands on the photo among the examples. */
export const PHOTO_INK: InkDrawing = written(['3164'], 0.95);

/** @param advance from one character to the next, as a share of their height */
function written(lines: readonly string[], advance: number): InkDrawing {
  const longest = Math.max(...lines.map((line) => line.length));
  const strokes = lines.flatMap((line, row) =>
    Array.from(line).flatMap((character, i) => {
      const corner = { x: MARGIN + i * advance * SIZE, y: MARGIN + row * SIZE * 1.45 + bounce(i + 2 * row) };
      return (FORMS[character] ?? []).map((form) => smooth(placed(form, corner)));
    }),
  );
  const width = 2 * MARGIN + ((longest - 1) * advance + 0.7) * SIZE;
  const height = 2 * MARGIN + ((lines.length - 1) * 1.45 + 1) * SIZE;
  return inkOf(strokes, { width: Math.ceil(width), height: Math.ceil(height) }, PEN);
}

/** No hand keeps a straight line. */
function bounce(i: number): number {
  return [0, 5, -3, 4, -5][i % 5] ?? 0;
}

function placed(form: readonly number[], corner: Point): Point[] {
  return Array.from({ length: form.length / 2 }, (_, i) => ({
    x: corner.x + (form[2 * i] ?? 0) * SIZE * 0.7,
    y: corner.y + (form[2 * i + 1] ?? 0) * SIZE,
  }));
}

/** The Catmull-Rom spline through the points. */
function smooth(points: readonly Point[]): Stroke {
  const last = points.length - 1;
  const at = (i: number): Point => points[Math.min(last, Math.max(0, i))] ?? { x: 0, y: 0 };
  const curve = points.slice(0, -1).flatMap((_, i) =>
    Array.from({ length: STEPS }, (__, step) => {
      const t = step / STEPS;
      const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
      return { x: spline(before.x, from.x, to.x, after.x, t), y: spline(before.y, from.y, to.y, after.y, t) };
    }),
  );
  return [...curve, at(last)];
}

function spline(before: number, from: number, to: number, after: number, t: number): number {
  return (
    0.5 *
    (2 * from +
      (to - before) * t +
      (2 * before - 5 * from + 4 * to - after) * t * t +
      (3 * from - before - 3 * to + after) * t * t * t)
  );
}
