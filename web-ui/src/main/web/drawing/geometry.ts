/** A position in drawing pixels: x to the right, y down, origin at the top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const ORIGIN: Point = { x: 0, y: 0 };

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle in drawing pixels. */
export interface Box extends Point, Size {}

export function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** From the second point to the first. */
export function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
