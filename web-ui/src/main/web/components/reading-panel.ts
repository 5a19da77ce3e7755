import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DirectiveResult } from 'lit/directive.js';
import { type Correction, correctionOf, labelOf, linesOf } from '../corrections/correction';
import type { Drawing } from '../drawing/drawing';
import { messages } from '../language/language';
import { isSure, secondGuess } from '../recognition/certainty';
import type { Mark } from '../recognition/marks';
import type { Recognition } from '../recognition/recognition';
import { cardColumns } from './card-columns';
import { customProperties } from './custom-properties';
import './digit-card';
import { LightElement } from './light-element';
import { CommandEvent } from './pad-tools';
import { toolButton } from './tool-button';
import { guessWords, milliseconds, timeOf } from './words';

/** A card was pointed at, or none any more (null). */
export class HighlightEvent extends CustomEvent<Mark | null> {
  static readonly type = 'card-highlight';
}

/**
 * What was read: the text large, how sure that is, one card a mark, and who read it. Its places are as large with a reading as
 * without, so that nothing moves. Emits {@link HighlightEvent} and {@link CommandEvent}.
 */
@customElement('reading-panel')
export class ReadingPanel extends LightElement {
  @property({ attribute: false }) recognition: Recognition | undefined;
  @property({ attribute: false }) corrections: readonly Correction[] = [];
  @property({ attribute: false }) drawing: Drawing | undefined;
  /** Shown while there is nothing read. */
  @property() hint = '';
  /** Assistive technology waits with its announcement while this is set. */
  @property({ type: Boolean }) busy = false;
  /** Readings follow the pen: asking for one is the exception, and has its button here. */
  @property({ type: Boolean }) live = true;
  /** The reading was copied a moment ago. */
  @property({ type: Boolean }) copied = false;

  protected override render(): TemplateResult {
    const { recognition } = this;
    const lines = recognition === undefined ? [] : linesOf(recognition, this.corrections);
    const texts = textsOf(lines, this.corrections);
    const words = messages();
    const busy = this.busy ? 'true' : 'false';
    return html`
      <div class="answer">
        <h2 class="visually-hidden">${words.reading}</h2>
        <output class="reading" aria-live="polite" aria-atomic="true" aria-busy=${busy}>
          ${recognition === undefined || texts.length === 0
            ? html`<span class="reading-hint">${recognition === undefined ? this.hint : words.noDigit}</span>`
            : html`<span class=${sizeOf(texts)}>${lines.map((line, i) => this.line(line, i))}</span>`}
        </output>
        <p class=${`answer-note ${this.noteClass(lines)}`} aria-live="polite" aria-atomic="true" aria-busy=${busy}>${this.note(lines)}</p>
        <div class="answer-actions" role="group" aria-label=${words.reading}>
          <span class=${recognition === undefined ? 'is-absent' : ''}>
            ${toolButton({ icon: 'frame', words: words.missed, press: () => this.tell('frame') })}
          </span>
          ${toolButton({
            icon: this.copied ? 'check' : 'copy',
            words: this.copied ? words.copied : words.copy,
            disabled: texts.length === 0,
            press: () => this.tell('copy'),
          })}
          ${this.live
            ? toolButton({ icon: 'read', words: words.predict, keys: 'Enter', press: () => this.tell('predict') })
            : nothing}
        </div>
      </div>
      ${recognition === undefined
        ? nothing
        : html`<div class="card-lines">${lines.map((line, i) => this.cardLine(line, i, lines.length))}</div>
            ${about(recognition)}`}
    `;
  }

  private line(marks: readonly Mark[], index: number): TemplateResult {
    // A line break between them, for who reads the text and not the layout.
    return html`${index > 0 ? '\n' : nothing}<span class="reading-line">${marks.map((mark) => {
      const label = labelOf(mark, this.corrections);
      const isKnown = correctionOf(mark, this.corrections) !== undefined;
      const isDoubtful = !isKnown && mark.kind === 'digit' && !isSure(mark.digit);
      return label === '' ? nothing : html`<span class=${isKnown ? 'is-corrected' : isDoubtful ? 'is-unsure' : ''}>${label}</span>`;
    })}</span>`;
  }

  /** How sure the reading is. A live region of its own: the reading is said again only when it changes, and so is this. */
  private note(lines: readonly (readonly Mark[])[]): string {
    const words = messages();
    const marks = lines.flat();
    if (marks.length === 0) {
      return '';
    }
    const unsure = marks.flatMap((mark) => (this.isUnsure(mark) && mark.kind === 'digit' ? [mark.digit] : []));
    const refused = marks.filter((mark) => mark.kind === 'refused' && correctionOf(mark, this.corrections) === undefined);
    const left = refused.reduce((sum, mark) => sum + (mark.kind === 'refused' ? mark.count : 0), 0);
    const [first] = unsure;
    const notes = [
      first === undefined
        ? ''
        : unsure.length === 1
          ? words.unsureOf(String(first.value), guessWords(secondGuess(first)))
          : words.unsureOfSome(unsure.length),
      left === 0 ? '' : words.leftOut(left),
      this.corrections.length > 0 && marks.some((mark) => correctionOf(mark, this.corrections)) ? words.corrected : '',
    ].filter((note) => note !== '');
    return notes.length === 0 ? words.allSure : notes.join(' · ');
  }

  private noteClass(lines: readonly (readonly Mark[])[]): string {
    return lines.flat().some((mark) => this.isUnsure(mark)) ? 'is-unsure' : '';
  }

  private isUnsure(mark: Mark): boolean {
    return correctionOf(mark, this.corrections) === undefined && mark.kind === 'digit' && !isSure(mark.digit);
  }

  private cardLine(marks: readonly Mark[], line: number, lines: number): TemplateResult {
    const words = messages();
    return html`
      <section class="card-line">
        <h3 class=${lines > 1 ? 'card-line-title' : 'visually-hidden'}>${lines > 1 ? words.line(line + 1) : words.digits}</h3>
        <ol class="cards" ${columns(marks.length)}>
          ${marks.map(
            (mark) => html`
              <li
                @pointerenter=${() => this.point(mark)}
                @pointerleave=${() => this.point(null)}
                @focusin=${() => this.point(mark)}
                @focusout=${() => this.point(null)}
              >
                <digit-card
                  .mark=${mark}
                  .correction=${correctionOf(mark, this.corrections)}
                  .drawing=${this.drawing}
                ></digit-card>
              </li>
            `,
          )}
        </ol>
      </section>
    `;
  }

  private point(mark: Mark | null): void {
    this.dispatchEvent(new HighlightEvent(HighlightEvent.type, { detail: mark }));
  }

  private tell(command: 'copy' | 'predict' | 'frame'): void {
    this.dispatchEvent(new CommandEvent(CommandEvent.type, { detail: command }));
  }
}

/** The text of each line in which something was read. */
export function textsOf(lines: readonly (readonly Mark[])[], corrections: readonly Correction[]): readonly string[] {
  return lines.map((line) => line.map((mark) => labelOf(mark, corrections)).join('')).filter((text) => text !== '');
}

/** Which of them counts depends on the room: the style sheet chooses. */
function columns(count: number): DirectiveResult {
  return customProperties({
    '--of-two': cardColumns(count, 2),
    '--of-three': cardColumns(count, 3),
    '--of-four': cardColumns(count, 4),
    '--of-five': cardColumns(count, 5),
  });
}

/** Who read it and how fast: of interest to some. */
function about({ timings, model }: Recognition): TemplateResult {
  const { segmentation, inference, total } = timings;
  const words = messages();
  const made = timeOf(model.version);
  const name = [model.name, model.version].filter((part) => part !== '').join(' ');
  return html`
    <details class="about">
      <summary>${words.about}</summary>
      <p class="timing">${words.timing(milliseconds(total), milliseconds(segmentation), milliseconds(inference))}</p>
      ${name === ''
        ? nothing
        : html`<p class="model">${made === undefined ? nothing : words.model(made)} ${words.modelName}: <code>${name}</code> <a href=${`models.html#${model.version}`}>${words.modelMore}</a></p>`}
    </details>
  `;
}

/** Smaller letters for longer or more lines, so that a line of writing stays one line here. */
function sizeOf(texts: readonly string[]): string {
  const longest = Math.max(...texts.map((text) => text.length));
  if (longest > 12 || texts.length > 2) {
    return 'reading-small';
  }
  return longest > 6 || texts.length > 1 ? 'reading-medium' : 'reading-large';
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-panel': ReadingPanel;
  }
}
