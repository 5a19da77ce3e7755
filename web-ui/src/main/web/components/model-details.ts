import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../language/language';
import { modelMessages } from '../language/model-messages';
import { trainingOf } from '../models/curves';
import type { ModelDetails } from '../models/model';
import type { Mistake, Report } from '../models/report';
import { confusionTable } from './confusion-table';
import { LightElement } from './light-element';
import { badges, made } from './model-facts';
import { lineAccuracies, phaseCurves, tileAccuracies } from './training-curves';

/** Mistakes that are shown before someone asks for all. */
const FIRST = 12;

/** How a version learned and where it errs. */
@customElement('model-details')
export class ModelDetailsView extends LightElement {
  @property({ attribute: false }) details: ModelDetails | undefined;
  @property({ attribute: false }) report: Report | undefined;

  @state() private showsAll = false;

  protected override render(): TemplateResult {
    const words = modelMessages();
    const { details } = this;
    if (details === undefined) {
      return html`<p class="details-hint">${words.choose}</p>`;
    }
    const { model } = details;
    return html`
      <header class="details-head">
        <h2 tabindex="-1">${made(model)} ${badges(model)}</h2>
        <p class="details-name"><code>${model.version}</code></p>
        <p>${this.facts(details)}</p>
        <p class="details-links">
          ${details.report === undefined ? nothing : link(details.report, words.report)}
          ${details.card === undefined ? nothing : link(details.card, words.card)}
        </p>
        ${model.damage === undefined ? nothing : html`<p class="form-problem">${model.damage}</p>`}
      </header>
      ${this.curves(details)} ${this.errors()}
    `;
  }

  private facts({ model, training }: ModelDetails): string {
    const words = modelMessages();
    const { locale } = messages();
    const { minutes, seed, parent } = training;
    return [
      minutes === undefined ? '' : words.made(minutes.toLocaleString(locale, { maximumFractionDigits: 0 })),
      words.weights(model.weights.toLocaleString(locale)),
      seed === undefined ? '' : words.seed(seed),
      parent === undefined ? '' : words.from(parent),
    ]
      .filter((fact) => fact !== '')
      .join(' · ');
  }

  private curves({ metrics, training }: ModelDetails): TemplateResult {
    const words = modelMessages();
    const { tiles, lines } = trainingOf(metrics);
    if (tiles.epochs.length + lines.epochs.length === 0) {
      return html`<p class="details-hint">${words.noCurves}</p>`;
    }
    return html`
      ${phaseCurves({ name: words.tiles, phase: tiles, peak: training.tilePeak, accuracies: tileAccuracies() })}
      ${phaseCurves({ name: words.lines, phase: lines, peak: training.linePeak, accuracies: lineAccuracies() })}
    `;
  }

  private errors(): TemplateResult | typeof nothing {
    const { report } = this;
    if (report === undefined) {
      return nothing;
    }
    const words = modelMessages();
    return html`
      ${report.confusions.length === 0
        ? nothing
        : html`<section class="phase" aria-label=${words.confusion}>
            <h3>${words.confusion}</h3>
            <p class="phase-more">${words.confusionMore}</p>
            <div class="confusions">${report.confusions.map(confusionTable)}</div>
          </section>`}
      ${report.digits.length + report.lines.length === 0
        ? nothing
        : html`<section class="phase" aria-label=${words.worst}>
            <h3>${words.worst}</h3>
            ${this.mistakes(words.worstDigits, report.digits, 'is-tile')} ${this.mistakes(words.worstLines, report.lines, 'is-line')}
            ${this.showsAll || Math.max(report.digits.length, report.lines.length) <= FIRST
              ? nothing
              : html`<button class="button" type="button" @click=${() => { this.showsAll = true; }}>
                  ${words.showAll(report.digits.length + report.lines.length)}
                </button>`}
          </section>`}
    `;
  }

  private mistakes(title: string, all: readonly Mistake[], kind: string): TemplateResult | typeof nothing {
    const shown = this.showsAll ? all : all.slice(0, FIRST);
    return all.length === 0
      ? nothing
      : html`
          <h4>${title}</h4>
          <ul class="mistakes ${kind}">
            ${shown.map(
              ({ picture, words, note }) => html`
                <li>
                  <img src=${picture} alt="" loading="lazy" />
                  <strong>${mistakeWords(words)}</strong>
                  ${note === '' ? nothing : html`<small>${sureWords(note)}</small>`}
                </li>
              `,
            )}
          </ul>
        `;
  }
}

/** The report's words are English. */
function mistakeWords(words: string): string {
  const [written, read] = words.split(' read as ');
  return read === undefined ? words : modelMessages().readAs(written === 'nothing' ? '–' : (written ?? ''), read === 'nothing' ? '–' : read);
}

function sureWords(note: string): string {
  const share = /^([\d.]+) %/.exec(note)?.[1];
  return share === undefined
    ? note
    : messages().sure(`${Number(share).toLocaleString(messages().locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`);
}

function link(path: string, words: string): TemplateResult {
  return html`<a class="button" href=${path} target="_blank" rel="noopener">${words}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'model-details': ModelDetailsView;
  }
}
