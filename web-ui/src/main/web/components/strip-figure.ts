import { html, svg, type TemplateResult } from 'lit';
import { messages } from '../language/language';
import { toStrip } from '../recognition/strip-map';
import { CLASSES, type Columns, type LineReading, NONE, type Span } from '../recognition/strips';
import { customProperties } from './custom-properties';
import { className, decided } from './opinions';

/** Columns whose likeliest digit has less than this, of 255, count as blank. */
const FAINTEST = 12;
/** All that follows is in strip pixels. Below the strip: a bar under the ink of each span, and its digit. */
const BAR_TOP = 1.5;
const BAR_HEIGHT = 1.75;
const LABEL_BASELINE = 10.5;
const LABELS = 12;

/** A span, and where its ink lies on the strip; the columns that name its digit are part of it. */
interface Stretch {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** A strip with its columns coloured by the digit that they name, and the ink of its spans in a light tint, marked below. */
export function stripFigure(
  line: LineReading,
  name: string,
  pointed: number | undefined,
  point: (index: number) => void,
): TemplateResult {
  const { width, height, spans } = line;
  const stretches = spans.map((span) => stretch(line, span));
  const values = spans.length === 0 ? className(NONE) : spans.map((span) => className(decided(span))).join(', ');
  return html`
    <div class="strip-scroll" tabindex="0" role="group" aria-label=${messages().stripEnlarged(name)}>
      <svg class="strip" ${customProperties({ '--columns': width })} viewBox="0 0 ${width} ${height + LABELS}" role="img" aria-label=${messages().stripWords(values)}>
        <g class="strip-pixels">
          <image class="strip-ink" href=${line.strip} width=${width} height=${height}></image>
          <g class="washes">${stretches.map((each) => wash(each, height))}</g>
          <g class="tints">${tints(line.columns, height)}</g>
        </g>
        <rect class="strip-edge" width=${width} height=${height}></rect>
        ${stretches.map((each, i) => mark(each, height, i === pointed, () => point(i)))}
      </svg>
    </div>
  `;
}

function tints({ pitch, count, probabilities }: Columns, height: number): TemplateResult[] {
  return Array.from({ length: count }, (_, column) => {
    const digits = probabilities.subarray(column * CLASSES, column * CLASSES + NONE);
    const most = Math.max(...digits);
    return most < FAINTEST
      ? []
      : [
          svg`<rect class="tint is-class-${digits.indexOf(most)}" x=${column * pitch} width=${pitch} height=${height}
            fill-opacity=${(most / 255).toFixed(2)}></rect>`,
        ];
  }).flat();
}

function stretch({ map }: LineReading, span: Span): Stretch {
  const { x, width } = span.box;
  return { span, from: Math.min(span.from, toStrip(map, x)), to: Math.max(span.to, toStrip(map, x + width)) };
}

function wash({ span, from, to }: Stretch, height: number): TemplateResult {
  return svg`<rect class="wash is-class-${decided(span)}" x=${from} width=${to - from} height=${height}></rect>`;
}

function mark({ span, from, to }: Stretch, height: number, pointed: boolean, point: () => void): TemplateResult {
  return svg`
    <g class="mark is-class-${decided(span)} ${pointed ? 'is-pointed' : ''}" @pointerenter=${point}>
      <rect class="mark-room" x=${from} width=${to - from} height=${height + LABELS}></rect>
      <rect class="mark-bar" x=${from} y=${height + BAR_TOP} width=${to - from} height=${BAR_HEIGHT} rx="0.8"></rect>
      <text class="mark-value" x=${(from + to) / 2} y=${height + LABEL_BASELINE} text-anchor="middle">${span.value ?? '–'}</text>
    </g>
  `;
}
