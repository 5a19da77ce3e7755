import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Correction, correctionOf, labelOf } from '../corrections/correction';
import type { Drawing } from '../drawing/drawing';
import { union } from '../drawing/frame';
import { messages } from '../language/language';
import type { Mark } from '../recognition/marks';
import { inkThumbnail } from './ink-thumbnail';
import { LightElement } from './light-element';
import { sheet } from './sheet';
import { reasonWords } from './words';

/** A person says what a mark is: one digit or several, empty for no digit, or takes back what was said (undefined). */
export class CorrectionEvent extends CustomEvent<{ readonly mark: Mark; readonly label: string | undefined }> {
  static readonly type = 'correction-made';
}

/** Asks what a mark is. Emits {@link CorrectionEvent}. */
@customElement('correction-sheet')
export class CorrectionSheet extends LightElement {
  @property({ attribute: false }) corrections: readonly Correction[] = [];
  @property({ attribute: false }) drawing: Drawing | undefined;

  @state() private mark: Mark | undefined;
  /** Those beside it on its line, which may be parts of the same digit. */
  @state() private neighbours: readonly (Mark | undefined)[] = [];
  @query('dialog', true) private dialog!: HTMLDialogElement;

  /** @param line the marks of its line, from left to right */
  open(mark: Mark, line: readonly Mark[]): void {
    const place = line.indexOf(mark);
    this.mark = mark;
    this.neighbours = place < 0 ? [] : [line[place - 1], line[place + 1]];
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { mark } = this;
    return sheet('correction', messages().whatIsIt, mark === undefined ? html`` : this.question(mark));
  }

  private question(mark: Mark): TemplateResult {
    const words = messages();
    const now = labelOf(mark, this.corrections);
    return html`
      <div class="question">
        ${mark.kind === 'digit' && mark.digit.tile !== undefined
          ? html`<img class="card-tile" src=${mark.digit.tile} width="56" height="56" alt=${words.tile} />`
          : this.drawing?.kind === 'ink'
            ? inkThumbnail(this.drawing, mark.box)
            : nothing}
        <p>${whatWasRead(mark)}</p>
      </div>
      <div class="answers">
        ${Array.from({ length: 10 }, (_, digit) => this.choice(mark, String(digit), String(digit), now))}
      </div>
      ${mark.kind === 'framed' ? nothing : this.choice(mark, '', words.notADigitButton, now)}
      ${this.joins(mark)} ${this.several(mark, now)}
      ${correctionOf(mark, this.corrections) === undefined
        ? nothing
        : html`<button class="button is-quiet" type="button" @click=${() => this.say(mark, undefined)}>${words.takeBack}</button>`}
    `;
  }

  private choice(mark: Mark, label: string, words: string, now: string): TemplateResult {
    return html`
      <button class="button" type="button" aria-pressed=${label === now ? 'true' : 'false'} @click=${() => this.say(mark, label)}>
        ${words}
      </button>
    `;
  }

  /** A digit that was read as two. */
  private joins(mark: Mark): TemplateResult {
    const words = messages();
    const [previous, next] = this.neighbours;
    const join = (other: Mark | undefined, title: string): TemplateResult | typeof nothing =>
      other === undefined
        ? nothing
        : html`<button class="button" type="button" @click=${() => this.join(mark, other)}>${title}</button>`;
    return html`<div class="joins">${join(previous, words.withPrevious)} ${join(next, words.withNext)}</div>`;
  }

  private async join(mark: Mark, other: Mark): Promise<void> {
    this.mark = { kind: 'framed', box: union(mark.box, other.box) };
    this.neighbours = [];
    await this.updateComplete;
    // The button that had the focus is gone.
    this.querySelector<HTMLElement>('.answers button')?.focus();
  }

  /** Digits that were read as one. */
  private several(mark: Mark, now: string): TemplateResult {
    const words = messages();
    const said = (event: Event): void => {
      event.preventDefault();
      this.say(mark, (event.currentTarget as HTMLFormElement).querySelector('input')?.value ?? '');
    };
    return html`
      <form class="several" @submit=${said}>
        <label for="several-digits">${words.severalDigits} <small>${words.severalDigitsMore}</small></label>
        <input
          id="several-digits"
          name="digits"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          pattern="[0-9]{2,10}"
          title=${words.severalDigits}
          required
          .value=${now.length > 1 ? now : ''}
        />
        <button class="button" type="submit">${words.say}</button>
      </form>
    `;
  }

  private say(mark: Mark, label: string | undefined): void {
    this.dialog.close();
    this.dispatchEvent(new CorrectionEvent(CorrectionEvent.type, { detail: { mark, label } }));
  }
}

function whatWasRead(mark: Mark): string {
  const words = messages();
  switch (mark.kind) {
    case 'digit':
      return words.readAs(String(mark.digit.value));
    case 'refused':
      return words.wasLeftOut(reasonWords(mark.reason));
    case 'framed':
      return words.framedByYou;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'correction-sheet': CorrectionSheet;
  }
}
