import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Digit, Recognition } from '../recognition/recognition';
import './digit-card';
import { LightElement } from './light-element';
import { leftOut, milliseconds, modelWords } from './words';

/** A card was pointed at (its digit's index) or left (-1). */
export class HighlightEvent extends CustomEvent<number> {
  static readonly type = 'digit-highlight';
}

/** What was read: the text large, one card a digit, what was left out, and who read it. Emits {@link HighlightEvent}. */
@customElement('reading-panel')
export class ReadingPanel extends LightElement {
  @property({ attribute: false }) recognition: Recognition | undefined;
  /** Shown while there is nothing read. */
  @property() hint = '';
  /** Assistive technology waits with its announcement while this is set. */
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult {
    const reading = this.recognition;
    return html`
      <div class="reading-block">
        <h2 class="reading-title">Reading</h2>
        <output class="reading" aria-live="polite" aria-atomic="true" aria-busy=${this.busy ? 'true' : 'false'}>
          ${reading === undefined || reading.text === ''
            ? html`<span class="reading-hint">${reading === undefined ? this.hint : 'No digit found in this drawing'}</span>`
            : html`<span class=${sizeOf(reading)}>${reading.lines.map(
                // A line break between them, for who reads the text and not the layout.
                (line, i) => html`${i > 0 ? '\n' : nothing}<span class="reading-line">${line}</span>`,
              )}</span>`}
        </output>
      </div>
      <div class="card-lines">${reading?.lines.map((_, line) => this.cardLine(reading, line))}</div>
      <div class="footnotes">${reading === undefined ? nothing : this.footnotes(reading)}</div>
    `;
  }

  private cardLine(reading: Recognition, line: number): TemplateResult {
    const cards = reading.digits
      .map((digit, index) => ({ digit, index }))
      .filter(({ digit }) => digit.line === line);
    const name = reading.lines.length > 1 ? `Line ${line + 1}` : 'Digits';
    return html`
      <section class="card-line">
        <h3 class=${reading.lines.length > 1 ? 'card-line-title' : 'visually-hidden'}>${name}</h3>
        <ol class="cards">
          ${cards.map(({ digit, index }) => this.card(digit, index))}
        </ol>
      </section>
    `;
  }

  private card(digit: Digit, index: number): TemplateResult {
    return html`
      <li
        class="card"
        @pointerenter=${() => this.point(index)}
        @pointerleave=${() => this.point(-1)}
      >
        <digit-card .digit=${digit}></digit-card>
      </li>
    `;
  }

  private footnotes(reading: Recognition): TemplateResult {
    const { segmentation, inference, total } = reading.timings;
    const rejected = leftOut(reading.rejected);
    return html`
      ${rejected === '' ? nothing : html`<p class="footnote left-out">${rejected}</p>`}
      <p class="footnote timing">
        Read in ${milliseconds(total)}
        <span class="nowrap">(finding ${milliseconds(segmentation)}, network ${milliseconds(inference)})</span>
      </p>
      ${reading.model.version === '' ? nothing : html`<p class="footnote model">${modelWords(reading)}</p>`}
    `;
  }

  private point(index: number): void {
    this.dispatchEvent(new HighlightEvent(HighlightEvent.type, { detail: index }));
  }
}

/** Smaller letters for longer or more lines, so that a line of writing stays one line here. */
function sizeOf({ lines }: Recognition): string {
  const longest = Math.max(...lines.map((line) => line.length));
  return longest > 12 ? 'reading-small' : longest > 6 || lines.length > 1 ? 'reading-medium' : 'reading-large';
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-panel': ReadingPanel;
  }
}
