import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Correction, correctionOf, linesOf } from '../corrections/correction';
import type { Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import { isSure } from '../recognition/certainty';
import type { Mark } from '../recognition/marks';
import type { Recognition, Rejected } from '../recognition/recognition';

/** Of a box's label, in CSS pixels. */
const LABEL_HEIGHT = 18;
const LABEL_WIDTH = 16;

/** The boxes of a reading over the canvas, in CSS pixels; for the eye only, the cards say the same in words. */
export function boxLayer(
  recognition: Recognition | undefined,
  corrections: readonly Correction[],
  viewport: Viewport,
  canvas: Size,
  isHighlighted: (mark: Mark | Rejected) => boolean,
): TemplateResult {
  return html`
    <svg class="boxes" viewBox="0 0 ${canvas.width} ${canvas.height}" aria-hidden="true">
      ${recognition?.rejected.map((mark) => rejectedBox(mark, viewport, isHighlighted(mark)))}
      ${recognition === undefined
        ? nothing
        : linesOf(recognition, corrections)
            .flat()
            .map((mark) => (mark.kind === 'refused' ? nothing : markBox(mark, words(mark, corrections), viewport, isHighlighted(mark))))}
    </svg>
  `;
}

/** What stands above a digit: as a person says, or as it was read, with a question mark where that is unsure. */
function words(mark: Exclude<Mark, { kind: 'refused' }>, corrections: readonly Correction[]): string {
  const correction = correctionOf(mark, corrections);
  if (correction !== undefined) {
    return correction.label === '' ? '–' : correction.label;
  }
  if (mark.kind === 'framed') {
    return '–';
  }
  return isSure(mark.digit) ? String(mark.digit.value) : `${mark.digit.value}?`;
}

function markBox(mark: Mark, label: string, viewport: Viewport, highlighted: boolean): TemplateResult {
  const { x, y, width, height } = viewport.toCanvas(mark.box);
  const sure = !label.endsWith('?');
  const labelWidth = LABEL_WIDTH + (label.length - 1) * 9;
  // Above the box, or inside where there is no room.
  const top = y >= LABEL_HEIGHT + 2 ? y - LABEL_HEIGHT - 2 : y + 2;
  return svg`
    <g class="box ${sure ? '' : 'is-unsure'} ${highlighted ? 'is-highlighted' : ''}" data-value=${label.replace('?', '')}>
      <rect class="box-frame" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>
      <rect class="box-label" x=${x} y=${top} width=${labelWidth} height=${LABEL_HEIGHT} rx="4"></rect>
      <text class="box-text" x=${x + labelWidth / 2} y=${top + LABEL_HEIGHT - 4.5} text-anchor="middle">${label}</text>
    </g>
  `;
}

function rejectedBox(mark: Rejected, viewport: Viewport, highlighted: boolean): TemplateResult {
  const { x, y, width, height } = viewport.toCanvas(mark.box);
  return svg`
    <g class="box is-refused ${highlighted ? 'is-highlighted' : ''}">
      <rect class="box-rejected" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>
    </g>
  `;
}
