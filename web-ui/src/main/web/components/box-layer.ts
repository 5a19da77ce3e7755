import { svg, html, type TemplateResult } from 'lit';
import type { Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import type { Digit, Recognition, Rejected } from '../recognition/recognition';

/** Height of a box's label in CSS pixels. */
const LABEL = 18;

/** The boxes of a reading over the canvas, in CSS pixels; for the eye only, the cards say the same in words. */
export function boxLayer(
  recognition: Recognition | undefined,
  viewport: Viewport,
  canvas: Size,
  highlighted: number,
): TemplateResult {
  return html`
    <svg class="boxes" viewBox="0 0 ${canvas.width} ${canvas.height}" aria-hidden="true">
      ${recognition?.rejected.map((mark) => rejectedBox(mark, viewport))}
      ${recognition?.digits.map((digit, i) => digitBox(digit, viewport, i === highlighted))}
    </svg>
  `;
}

function digitBox(digit: Digit, viewport: Viewport, highlighted: boolean): TemplateResult {
  const { x, y, width, height } = viewport.toCanvas(digit.box);
  // Above the box, or inside where there is no room.
  const top = y >= LABEL + 2 ? y - LABEL - 2 : y + 2;
  return svg`
    <g class="box ${highlighted ? 'is-highlighted' : ''}" data-value=${digit.value}>
      <rect class="box-frame" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>
      <rect class="box-label" x=${x} y=${top} width="16" height=${LABEL} rx="4"></rect>
      <text class="box-text" x=${x + 8} y=${top + LABEL - 4.5} text-anchor="middle">${digit.value}</text>
    </g>
  `;
}

function rejectedBox(mark: Rejected, viewport: Viewport): TemplateResult {
  const { x, y, width, height } = viewport.toCanvas(mark.box);
  return svg`<rect class="box-rejected" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>`;
}
