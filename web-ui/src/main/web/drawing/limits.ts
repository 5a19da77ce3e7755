import type { InkDrawing } from './drawing';

/** What one drawing may hold to be kept, shared and read: as much as the gateway takes. Sides in drawing pixels. */
export const MOST_POINTS = 100_000;
export const LARGEST_SIDE = 8_192;

/** Whether the ink can be kept and shared: what is larger would be refused when it is opened again. */
export function isWithinLimits({ strokes, sheet }: InkDrawing): boolean {
  const { width = 1, height = 1 } = sheet ?? {};
  return Math.max(width, height) <= LARGEST_SIDE && strokes.reduce((sum, { length }) => sum + length, 0) <= MOST_POINTS;
}
