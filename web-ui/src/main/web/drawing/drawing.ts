import type { Picture } from '../picture/picture';
import { ORIGIN, type Point, type Size } from './geometry';

/** Where the pen was, and how wide its ink is there. The width is for the eye: what is read is the path of a pen of one width. */
export interface InkPoint extends Point {
  /** As a share of the pen's diameter; 1 where it is missing. */
  readonly width?: number;
}

/** One path of the pen between its touching the canvas and leaving it; a single point is a dot. */
export type Stroke = readonly InkPoint[];

/** What ink is written on, in drawing pixels. */
export interface Sheet extends Size {
  /** Diameter of the pen. */
  readonly penWidth: number;
  /** Where its top left corner lies on the sheet on which the ink was begun; (0, 0) where it is missing. */
  readonly origin?: Point;
}

/** What a person wrote with the pen, in drawing order. */
export interface InkDrawing {
  readonly kind: 'ink';
  readonly strokes: readonly Stroke[];
  /** As large as the canvas on which the ink was written; undefined as long as nothing is. */
  readonly sheet: Sheet | undefined;
}

/** A picture that a person opened, dropped or pasted, and what was written on it since, in its pixels. */
export interface PictureDrawing {
  readonly kind: 'picture';
  readonly picture: Picture;
  readonly strokes: readonly Stroke[];
  /** Diameter of the pen in the picture's pixels. */
  readonly penWidth: number;
}

/** What is on the canvas. Never changed in place, so that the history can keep it. */
export type Drawing = InkDrawing | PictureDrawing;

export const BLANK: InkDrawing = { kind: 'ink', strokes: [], sheet: undefined };

export function isBlank(drawing: Drawing): boolean {
  return drawing.kind === 'ink' && drawing.strokes.length === 0;
}

/** Where the drawing's top left corner lies on the sheet on which its ink was begun. */
export function originOf(drawing: Drawing): Point {
  return (drawing.kind === 'ink' ? drawing.sheet?.origin : undefined) ?? ORIGIN;
}

/** The drawing with one more stroke. */
export function withStroke<D extends Drawing>(drawing: D, stroke: Stroke): D {
  return { ...drawing, strokes: [...drawing.strokes, stroke] };
}

/** The drawing with ink of another width. */
export function withPenWidth(drawing: Drawing, penWidth: number): Drawing {
  return drawing.kind === 'ink' && drawing.sheet !== undefined
    ? { ...drawing, sheet: { ...drawing.sheet, penWidth } }
    : drawing;
}

/** The drawing with another form of its picture. What was written on it is in the picture's pixels. */
export function withPicture(drawing: Drawing, before: Picture, now: Picture): Drawing {
  if (drawing.kind === 'ink' || drawing.picture !== before) {
    return drawing;
  }
  const scale = now.width / before.width;
  const strokes = drawing.strokes.map((stroke) => stroke.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })));
  return { ...drawing, picture: now, strokes, penWidth: drawing.penWidth * scale };
}
