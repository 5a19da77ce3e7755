import { html, nothing, type TemplateResult } from 'lit';
import { messages } from '../language/language';
import { modelMessages } from '../language/model-messages';
import type { ModelSummary } from '../models/model';
import { timeOf } from './words';

/** How well a version reads, in three numbers. */
export function accuracies({ lineAccuracy, inkAccuracy, testAccuracy }: ModelSummary): TemplateResult {
  const words = modelMessages();
  return html`
    <dl class="accuracies">
      ${accuracy(words.lineAccuracy, lineAccuracy, 1)} ${accuracy(words.inkAccuracy, inkAccuracy, 2)}
      ${accuracy(words.testAccuracy, testAccuracy, 2)}
    </dl>
  `;
}

function accuracy(words: string, share: number | undefined, digits: number): TemplateResult {
  return html`<div><dt>${words}</dt><dd>${share === undefined ? unmeasured() : percents(share, digits)}</dd></div>`;
}

function unmeasured(): TemplateResult {
  const words = modelMessages().notMeasured;
  return html`<span class="is-unmeasured" title=${words}><span aria-hidden="true">–</span><span class="visually-hidden">${words}</span></span>`;
}

function percents(share: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${(100 * share).toLocaleString(messages().locale, options)} %`;
}

/** What is special about a version. */
export function badges({ serving, bundled, damage }: ModelSummary): TemplateResult {
  const words = modelMessages();
  return html`
    ${serving ? html`<span class="badge is-serving">${words.serves}</span>` : nothing}
    ${bundled ? html`<span class="badge">${words.bundled}</span>` : nothing}
    ${damage === undefined ? nothing : html`<span class="badge is-damaged">${words.damaged}</span>`}
  `;
}

/** When a version was made, for people. */
export function made({ version }: ModelSummary): string {
  return timeOf(version, 'short') ?? version;
}
