import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../appearance/icons';
import type { Correction } from '../corrections/correction';
import type { Drawing } from '../drawing/drawing';
import type { Box } from '../drawing/geometry';
import { messages } from '../language/language';
import { type Guess, isSure, topThree } from '../recognition/certainty';
import type { Mark } from '../recognition/marks';
import type { Digit } from '../recognition/recognition';
import { NONE } from '../recognition/strips';
import { inkThumbnail } from './ink-thumbnail';
import { LightElement } from './light-element';
import { guessWords, reasonWords, roundPercent } from './words';

/** A card was tapped: a person wants to say what the mark is. */
export class CorrectEvent extends CustomEvent<Mark> {
  static readonly type = 'card-correct';
}

/**
 * One mark: a digit with its confidence, what the network saw, and the three likeliest readings where it is unsure; or one that was left
 * out, and why. Emits {@link CorrectEvent}, which bubbles.
 */
@customElement('digit-card')
export class DigitCard extends LightElement {
  @property({ attribute: false }) mark: Mark | undefined;
  @property({ attribute: false }) correction: Correction | undefined;
  /** Shows what was left out. */
  @property({ attribute: false }) drawing: Drawing | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { mark, correction } = this;
    if (mark === undefined) {
      return nothing;
    }
    const kind = correction !== undefined ? 'is-corrected' : mark.kind === 'digit' ? (isSure(mark.digit) ? '' : 'is-unsure') : 'is-refused';
    const open = (): void => {
      this.dispatchEvent(new CorrectEvent(CorrectEvent.type, { detail: mark, bubbles: true }));
    };
    return html`
      <button class="card ${kind}" type="button" title=${messages().correct} @click=${open}>
        ${this.content(mark)}
        <span class="visually-hidden">, ${messages().correct}</span>
      </button>
    `;
  }

  private content(mark: Mark): TemplateResult {
    switch (mark.kind) {
      case 'digit':
        return this.digit(mark.digit);
      case 'refused':
        return this.ink(mark.box, mark.count === 1, reasonWords(mark.reason, mark.count));
      case 'framed':
        return this.ink(mark.box, true, '');
    }
  }

  private digit(digit: Digit): TemplateResult {
    return html`
      <span class="card-head">
        ${this.value(String(digit.value))}
        ${digit.tile === undefined
          ? nothing
          : html`<img class="card-tile" src=${digit.tile} width="40" height="40" alt=${messages().tile} />`}
      </span>
      ${this.correction !== undefined ? said() : isSure(digit) ? certainty(digit) : guesses(digit)}
    `;
  }

  /** What no network read, as it was drawn. */
  private ink(box: Box, isShown: boolean, reason: string): TemplateResult {
    return html`
      <span class="card-head">
        ${this.value('')} ${isShown && this.drawing?.kind === 'ink' ? inkThumbnail(this.drawing, box) : nothing}
      </span>
      ${this.correction !== undefined ? said() : html`<span class="card-reason">${reason}</span>`}
    `;
  }

  private value(read: string): TemplateResult {
    const value = this.correction?.label ?? read;
    return html`<span class=${value.length > 1 ? 'card-value is-long' : 'card-value'}>${value === '' ? icon('none') : value}</span>`;
  }
}

function said(): TemplateResult {
  return html`<span class="card-said">${icon('check')}${messages().youSaid}</span>`;
}

function certainty({ confidence }: Digit): TemplateResult {
  return html`<span class="card-confidence">${roundPercent(confidence)}</span> ${bar(confidence, true)}`;
}

function guesses(digit: Digit): TemplateResult {
  return html`
    <span class="visually-hidden">${messages().unsure}. ${messages().guesses}:</span>
    ${topThree(digit).map(
      (guess, i) => html`
        <span class="guess">
          <span class="guess-value">${guess.value === NONE ? shortNone() : guess.value}</span>
          ${bar(guess.probability, i === 0)}
          <span class=${i === 0 ? 'card-confidence' : 'guess-probability'}>${roundPercent(guess.probability)}</span>
        </span>
      `,
    )}
  `;
}

/** There is no room for the words. */
function shortNone(): TemplateResult {
  return html`<span aria-hidden="true">–</span><span class="visually-hidden">${guessWords(NONE)}</span>`;
}

function bar(probability: Guess['probability'], chosen: boolean): TemplateResult {
  return html`
    <svg class="bar ${chosen ? 'is-chosen' : ''}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-room" width="100" height="4"></rect>
      <rect class="bar-fill" width=${(100 * probability).toFixed(1)} height="4"></rect>
    </svg>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-card': DigitCard;
  }
}
