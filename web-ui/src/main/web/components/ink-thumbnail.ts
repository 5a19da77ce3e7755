import { html, svg, type TemplateResult } from 'lit';
import type { InkDrawing, Stroke } from '../drawing/drawing';
import type { Box } from '../drawing/geometry';

/** The ink in a box of the drawing, small; for the eye only. */
export function inkThumbnail({ strokes, sheet }: InkDrawing, { x, y, width, height }: Box): TemplateResult {
  const side = Math.max(width, height) + (sheet?.penWidth ?? 0);
  const viewBox = [x + (width - side) / 2, y + (height - side) / 2, side, side].join(' ');
  return html`<svg class="card-tile is-ink" viewBox=${viewBox} aria-hidden="true">${inkPath(strokes, sheet?.penWidth ?? 1)}</svg>`;
}

/** A whole drawing, small; for the eye only. */
export function drawingThumbnail({ strokes, sheet }: InkDrawing, className: string): TemplateResult {
  const { width = 1, height = 1, penWidth = 1 } = sheet ?? {};
  return html`<svg class=${className} viewBox="0 0 ${width} ${height}" aria-hidden="true">${inkPath(strokes, penWidth)}</svg>`;
}

function inkPath(strokes: readonly Stroke[], penWidth: number): TemplateResult {
  return svg`<path class="thumbnail-ink" d=${strokes.map(pathWords).join('')} stroke-width=${penWidth}></path>`;
}

function pathWords(stroke: Stroke): string {
  const points = stroke.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  // A line of no length with round ends is a dot.
  return `M${points[0] ?? ''}L${(points.length > 1 ? points.slice(1) : points).join(' ')}`;
}
