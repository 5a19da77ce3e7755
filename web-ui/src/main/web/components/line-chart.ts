import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../language/language';
import type { CurvePoint } from '../models/curves';
import { type Axis, linearAxis, logAxis } from '../models/axis';
import { LightElement } from './light-element';

/** One curve of a chart. */
export interface Series {
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

const HEIGHT = 190;
const [LEFT, RIGHT, TOP, BOTTOM] = [54, 10, 8, 24];

/**
 * Curves over epochs or learning rates, drawn at the size at which they are seen, so that their labels are as large as other small
 * text. Curves are told apart by colour and by dashes.
 */
@customElement('line-chart')
export class LineChart extends LightElement {
  @property() heading = '';
  @property({ attribute: false }) series: readonly Series[] = [];
  /** Says what a place on the x axis is, such as `Epoch`. */
  @property() across = '';
  @property({ type: Boolean }) logarithmic = false;
  /** Behind the numbers of the y axis. */
  @property() unit = '';
  /** A place on the x axis to be marked, and its words. */
  @property({ attribute: false }) mark: { readonly x: number; readonly words: string } | undefined;

  @state() private width = 320;
  private readonly resizing = new ResizeObserver(() => {
    if (this.clientWidth > 0) {
      this.width = this.clientWidth;
    }
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
  }

  protected override render(): TemplateResult {
    const series = this.series.filter(({ points }) => points.length > 0);
    return html`
      <figure class="chart">
        <figcaption>
          <span class="chart-title">${this.heading}</span>
          ${series.length < 2
            ? nothing
            : html`<span class="chart-keys">${series.map(({ name }, i) => html`<span class="chart-key">${key(i)}${name}</span>`)}</span>`}
        </figcaption>
        ${series.length === 0 ? html`<div class="chart-empty"></div>` : this.drawing(series)}
      </figure>
    `;
  }

  private drawing(series: readonly Series[]): TemplateResult {
    const all = series.flatMap(({ points }) => points);
    const places = all.map((point) => point.x);
    const [start, end] = [LEFT, this.width - RIGHT];
    // Nothing is measured between two epochs.
    const x = this.logarithmic ? logAxis(places, start, end) : linearAxis(places, start, end, 1);
    const y = linearAxis(all.map((point) => point.y), HEIGHT - BOTTOM, TOP);
    return html`
      <svg class="chart-drawing" width=${this.width} height=${HEIGHT} viewBox="0 0 ${this.width} ${HEIGHT}" role="img" aria-label=${this.summary(series)}>
        ${y.ticks.map(
          (tick) => svg`
            <line class="chart-grid" x1=${LEFT} x2=${this.width - RIGHT} y1=${y.place(tick)} y2=${y.place(tick)}></line>
            <text class="chart-label" x=${LEFT - 6} y=${y.place(tick) + 4} text-anchor="end">${y.label(tick)}${this.unit}</text>`,
        )}
        ${x.ticks.map((tick) => svg`<text class="chart-label" x=${x.place(tick)} y=${HEIGHT - 6} text-anchor="middle">${x.label(tick)}</text>`)}
        ${this.marked(x)} ${series.map((one, i) => curve(one, i, x, y))}
      </svg>
    `;
  }

  private marked(x: Axis): TemplateResult | typeof nothing {
    const { mark } = this;
    return mark === undefined
      ? nothing
      : svg`<line class="chart-mark" x1=${x.place(mark.x)} x2=${x.place(mark.x)} y1=${TOP} y2=${HEIGHT - BOTTOM}><title>${mark.words}</title></line>`;
  }

  /** For who does not see it: where each curve begins and ends. */
  private summary(series: readonly Series[]): string {
    const say = (value: number | undefined): string =>
      value === undefined ? '' : value.toLocaleString(messages().locale, { maximumSignificantDigits: 3 }) + this.unit;
    const curves = series.map(({ name, points }) => `${name} ${say(points[0]?.y)} → ${say(points.at(-1)?.y)}`);
    return `${this.heading}, ${this.across}: ${curves.join('; ')}`;
  }
}

function curve({ points }: Series, index: number, x: Axis, y: Axis): TemplateResult {
  const places = points.map((point) => `${x.place(point.x).toFixed(1)},${y.place(point.y).toFixed(1)}`);
  const [last] = points.slice(-1);
  return svg`
    <polyline class="chart-curve is-${index}" points=${places.join(' ')}></polyline>
    ${last === undefined ? nothing : svg`<circle class="chart-end is-${index}" cx=${x.place(last.x)} cy=${y.place(last.y)} r="3"></circle>`}
  `;
}

function key(index: number): TemplateResult {
  return html`<svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true"><line class="chart-curve is-${index}" x1="0" x2="22" y1="4" y2="4"></line></svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'line-chart': LineChart;
  }
}
