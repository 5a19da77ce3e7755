import type { Box } from '../drawing/geometry';

/** How far two boxes are the same: the area that both cover, of all that either does; 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) {
    return 0;
  }
  const both = width * height;
  return both / (a.width * a.height + b.width * b.height - both);
}
