import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Box, clamp, type Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import { toDrawing } from '../recognition/strip-map';
import { type LineReading, type Place, type Span, spanAt } from '../recognition/strips';
import { decided } from './opinions';

/** Of a tick, in CSS pixels. */
const TICK_WIDTH = 5;
const TICK_HEIGHT = 11;
/** Between a band and the canvas's edge at least, in CSS pixels: half of the band's own line. */
const EDGE = 0.5;

/**
 * Where the strips lie on the canvas, a tick for each span, and the span that is pointed at; for the eye only, the panel says the
 * same in words.
 *
 * @param refused boxes of the marks that were left out
 */
export function stripLayer(
  lines: readonly LineReading[] | undefined,
  refused: readonly Box[],
  viewport: Viewport,
  canvas: Size,
  pointed: Place | undefined,
): TemplateResult {
  const span = spanAt(lines, pointed);
  return html`
    <svg class="boxes" viewBox="0 0 ${canvas.width} ${canvas.height}" aria-hidden="true">
      ${lines?.map((line) => band(line, refused, viewport, canvas))}
      ${span === undefined ? nothing : frame(span, viewport)}
    </svg>
  `;
}

/** A strip is padded at its end; the band ends as far behind the line's last ink as it begins before the first. */
function bandBox({ map, width, spans }: LineReading, refused: readonly Box[]): Box {
  const { top, bottom } = map;
  const [start, end] = [toDrawing(map, 0), toDrawing(map, width)];
  const isOfLine = ({ x, y, width: wide, height: high }: Box): boolean =>
    high <= bottom - top && y + high / 2 >= top && y + high / 2 <= bottom && x < end && x + wide > start;
  const ink = [...spans.map(({ box }) => box), ...refused.filter(isOfLine)];
  const margin = Math.max(0, Math.min(...ink.map(({ x }) => x)) - start);
  const last = Math.max(...ink.map((box) => box.x + box.width), ...spans.map(({ to }) => toDrawing(map, to)));
  const right = ink.length === 0 ? end : Math.min(end, last + margin);
  return { x: start, y: top, width: right - start, height: bottom - top };
}

function within({ x, y, width, height }: Box, canvas: Size): Box {
  const [left, right] = [x, x + width].map((edge) => clamp(edge, EDGE, canvas.width - EDGE)) as [number, number];
  const [top, bottom] = [y, y + height].map((edge) => clamp(edge, EDGE, canvas.height - EDGE)) as [number, number];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function band(line: LineReading, refused: readonly Box[], viewport: Viewport, canvas: Size): TemplateResult {
  const { map } = line;
  const { x, y, width, height } = within(viewport.toCanvas(bandBox(line, refused)), canvas);
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
