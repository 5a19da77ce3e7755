import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import { toDrawing } from '../recognition/strip-map';
import { type LineReading, type Place, type Span, spanAt } from '../recognition/strips';
import { decided } from './opinions';

/** Of a tick, in CSS pixels. */
const TICK_WIDTH = 5;
const TICK_HEIGHT = 11;

/**
 * Where the strips lie on the canvas, a tick for each span, and the span that is pointed at; for the eye only, the panel says the
 * same in words.
 */
export function stripLayer(
  lines: readonly LineReading[] | undefined,
  viewport: Viewport,
  canvas: Size,
  pointed: Place | undefined,
): TemplateResult {
  const span = spanAt(lines, pointed);
  return html`
    <svg class="boxes" viewBox="0 0 ${canvas.width} ${canvas.height}" aria-hidden="true">
      ${lines?.map((line) => band(line, viewport))}
      ${span === undefined ? nothing : frame(span, viewport)}
    </svg>
  `;
}

function band(line: LineReading, viewport: Viewport): TemplateResult {
  const { map } = line;
  const left = toDrawing(map, 0);
  const { x, y, width, height } = viewport.toCanvas({
    x: left,
    y: map.top,
    width: toDrawing(map, line.width) - left,
    height: map.bottom - map.top,
  });
  return svg`
    <rect class="band" x=${x} y=${y} width=${width} height=${height} rx="6"></rect>
    ${line.spans.map((span) => {
      const middle = viewport.pointToCanvas({ x: toDrawing(map, (span.from + span.to) / 2), y: map.bottom });
      return svg`<rect class="tick is-class-${decided(span)}" x=${middle.x - TICK_WIDTH / 2} y=${middle.y - TICK_HEIGHT / 2}
        width=${TICK_WIDTH} height=${TICK_HEIGHT} rx="2"></rect>`;
    })}
  `;
}

function frame(span: Span, viewport: Viewport): TemplateResult {
  const { x, y, width, height } = viewport.toCanvas(span.box);
  return svg`<rect class="span-frame" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>`;
}
