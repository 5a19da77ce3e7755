import type { Point } from './geometry';
import type { Picture } from '../picture/picture';

/** One path of the pen between its touching the canvas and leaving it; a single point is a dot. */
export type Stroke = readonly Point[];

/** What a person wrote with the pen, in drawing order. */
export interface InkDrawing {
  readonly kind: 'ink';
  readonly strokes: readonly Stroke[];
}

/** A picture that a person opened, dropped or pasted. */
export interface PictureDrawing {
  readonly kind: 'picture';
  readonly picture: Picture;
}

/** What is on the canvas. Never changed in place, so that the history can keep it. */
export type Drawing = InkDrawing | PictureDrawing;

export const BLANK: InkDrawing = { kind: 'ink', strokes: [] };

export function isBlank(drawing: Drawing): boolean {
  return drawing.kind === 'ink' && drawing.strokes.length === 0;
}

/** The drawing with one more stroke. A stroke on a picture begins a new drawing: ink and picture are read in different ways. */
export function withStroke(drawing: Drawing, stroke: Stroke): InkDrawing {
  const before = drawing.kind === 'ink' ? drawing.strokes : [];
  return { kind: 'ink', strokes: [...before, stroke] };
}
