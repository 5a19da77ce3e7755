import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Digit } from '../recognition/recognition';
import { LightElement } from './light-element';
import { percent, SURE } from './words';

const BAR_WIDTH = 12;
const CHART_HEIGHT = 36;

/** One digit that was read: its value, how sure that is, what the network saw, and its ten probabilities. */
@customElement('digit-card')
export class DigitCard extends LightElement {
  @property({ attribute: false }) digit: Digit | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const digit = this.digit;
    if (digit === undefined) {
      return nothing;
    }
    const unsure = digit.confidence < SURE;
    return html`
      <div class="card-head">
        <span class="card-value">${digit.value}</span>
        <span class="card-confidence">${percent(digit.confidence)}</span>
        ${digit.tile === undefined
          ? nothing
          : html`<img class="card-tile" src=${digit.tile} width="56" height="56" alt="What the network saw" />`}
      </div>
      ${chart(digit)}
      <p class="card-doubt" ?hidden=${!unsure}>Unsure: maybe ${secondGuess(digit)}</p>
    `;
  }
}

function chart(digit: Digit): TemplateResult {
  const words = digit.probabilities.map((p, value) => `${value}: ${percent(p)}`).join(', ');
  return html`
    <svg class="chart" viewBox="0 0 ${BAR_WIDTH * 10} ${CHART_HEIGHT + 13}" role="img" aria-label="Probabilities. ${words}">
      ${digit.probabilities.map((p, value) => bar(p, value, value === digit.value))}
    </svg>
  `;
}

function bar(probability: number, value: number, chosen: boolean): TemplateResult {
  const height = Math.max(probability * CHART_HEIGHT, 1);
  const x = value * BAR_WIDTH;
  return svg`
    <g class=${chosen ? 'bar is-chosen' : 'bar'}>
      <title>${value}: ${percent(probability)}</title>
      <rect class="bar-room" x=${x + 1.5} y="0" width=${BAR_WIDTH - 3} height=${CHART_HEIGHT} rx="1.5"></rect>
      <rect class="bar-fill" x=${x + 1.5} y=${CHART_HEIGHT - height} width=${BAR_WIDTH - 3} height=${height} rx="1.5"></rect>
      <text class="bar-label" x=${x + BAR_WIDTH / 2} y=${CHART_HEIGHT + 11} text-anchor="middle">${value}</text>
    </g>
  `;
}

function secondGuess(digit: Digit): number {
  const others = digit.probabilities.map((p, value) => ({ p, value })).filter(({ value }) => value !== digit.value);
  return others.reduce((best, other) => (other.p > best.p ? other : best)).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-card': DigitCard;
  }
}
