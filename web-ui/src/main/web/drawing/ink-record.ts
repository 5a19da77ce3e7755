import { clamp } from './geometry';
import { type InkDrawing, type InkPoint, type Stroke } from './drawing';
import { LARGEST_SIDE, MOST_POINTS } from './limits';
import { inkOf } from './writing';

const THICKEST_PEN = 400;
/** Widths of ink are kept in so many parts of the pen's. */
const PARTS = 50;

/**
 * Ink as it is kept and shared: whole tenths of a drawing pixel. A stroke lists x and y of its first point, then how far each further
 * point is from the one before, which compresses to a fifth of the positions themselves.
 */
export interface InkRecord {
  readonly v: 1;
  readonly w: number;
  readonly h: number;
  readonly p: number;
  readonly s: readonly (readonly number[])[];
  /** Of each stroke the ink's widths, first and then differences, in fiftieths of the pen's; an empty list for ink of one width. */
  readonly f?: readonly (readonly number[])[];
}

/** @param drawing one with a sheet */
export function toRecord({ strokes, sheet }: InkDrawing): InkRecord {
  const { width = 1, height = 1, penWidth = 1 } = sheet ?? {};
  return {
    v: 1,
    w: Math.ceil(width),
    h: Math.ceil(height),
    p: Math.round(penWidth * 10),
    s: strokes.map(differences),
    f: strokes.map(widthDifferences),
  };
}

/** The ink of a record from anywhere; undefined when it is none. */
export function fromRecord(json: unknown): InkDrawing | undefined {
  if (typeof json !== 'object' || json === null) {
    return undefined;
  }
  const { v, w, h, p, s, f } = json as Record<string, unknown>;
  if (v !== 1 || !isSide(w) || !isSide(h) || typeof p !== 'number' || !Array.isArray(s)) {
    return undefined;
  }
  const lists: readonly unknown[] = s;
  if (!lists.every(isNumbers) || lists.reduce((sum: number, list) => sum + list.length / 2, 0) > MOST_POINTS) {
    return undefined;
  }
  const flows: readonly unknown[] = Array.isArray(f) ? f : [];
  const strokes = lists
    .map((list, i) => withWidths(positions(list, w, h), flows[i]))
    .filter((stroke) => stroke.length > 0);
  return strokes.length === 0 ? undefined : inkOf(strokes, { width: w, height: h }, clamp(p / 10, 1, THICKEST_PEN));
}

function differences(stroke: Stroke): readonly number[] {
  let [lastX, lastY] = [0, 0];
  return stroke.flatMap(({ x, y }) => {
    const [nowX, nowY] = [Math.round(x * 10), Math.round(y * 10)];
    const step = [nowX - lastX, nowY - lastY];
    [lastX, lastY] = [nowX, nowY];
    return step;
  });
}

function positions(list: readonly number[], width: number, height: number): Stroke {
  const points: InkPoint[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < list.length; i += 2) {
    x += list[i] ?? 0;
    y += list[i + 1] ?? 0;
    points.push({ x: clamp(x / 10, 0, width), y: clamp(y / 10, 0, height) });
  }
  return points;
}

function widthDifferences(stroke: Stroke): readonly number[] {
  if (stroke.every(({ width }) => width === undefined)) {
    return [];
  }
  let last = 0;
  return stroke.map(({ width = 1 }) => {
    const now = Math.round(width * PARTS);
    const step = now - last;
    last = now;
    return step;
  });
}

/** A list that does not fit gives ink of one width. */
function withWidths(stroke: Stroke, flow: unknown): Stroke {
  if (!isNumbers(flow) || flow.length !== stroke.length) {
    return stroke;
  }
  let parts = 0;
  return stroke.map((point, i) => {
    parts += flow[i] ?? 0;
    return { ...point, width: clamp(parts / PARTS, 0, 2) };
  });
}

function isSide(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= LARGEST_SIDE;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number' && Number.isFinite(item));
}
