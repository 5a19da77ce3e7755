import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Correction, correctionOf, labelOf } from '../corrections/correction';
import type { Drawing } from '../drawing/drawing';
import { messages } from '../language/language';
import type { Mark } from '../recognition/marks';
import { inkThumbnail } from './ink-thumbnail';
import { LightElement } from './light-element';
import { sheet } from './sheet';
import { reasonWords } from './words';

/** A person says what a mark is: `0` to `9`, empty for no digit, or takes back what was said (undefined). */
export class CorrectionEvent extends CustomEvent<{ readonly mark: Mark; readonly label: string | undefined }> {
  static readonly type = 'correction-made';
}

/** Asks what a mark is. Emits {@link CorrectionEvent}. */
@customElement('correction-sheet')
export class CorrectionSheet extends LightElement {
  @property({ attribute: false }) corrections: readonly Correction[] = [];
  @property({ attribute: false }) drawing: Drawing | undefined;

  @state() private mark: Mark | undefined;
  @query('dialog', true) private dialog!: HTMLDialogElement;

  open(mark: Mark): void {
    this.mark = mark;
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
        <p>${mark.kind === 'digit' ? words.readAs(String(mark.digit.value)) : words.wasLeftOut(reasonWords(mark.reason))}</p>
      </div>
      <div class="answers">
        ${Array.from({ length: 10 }, (_, digit) => this.choice(mark, String(digit), String(digit), now))}
      </div>
      ${this.choice(mark, '', words.notADigitButton, now)}
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

  private say(mark: Mark, label: string | undefined): void {
    this.dialog.close();
    this.dispatchEvent(new CorrectionEvent(CorrectionEvent.type, { detail: { mark, label } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'correction-sheet': CorrectionSheet;
  }
}
