import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../appearance/icons';
import { messages } from '../language/language';
import type { Problem } from '../recognition/problem';

/** Something that a person should know; a link is shown to be copied by hand. */
export interface Notice {
  readonly words: string;
  readonly link?: string;
}

/** What went wrong, told at once. */
export function troubleNotice(problem: Problem | undefined, dismiss: () => void): TemplateResult {
  return html`
    <div class="notice-place" role="alert">
      ${problem === undefined
        ? nothing
        : notice('is-trouble', html`<strong>${problem.title}</strong> ${problem.detail}`, nothing, dismiss)}
    </div>
  `;
}

/** What was done, told when there is time. */
export function doneNotice(done: Notice | undefined, dismiss: () => void): TemplateResult {
  return html`
    <div class="notice-place" role="status">
      ${done === undefined
        ? nothing
        : notice('', html`${done.words}`, done.link === undefined ? nothing : linkField(done.link, done.words), dismiss)}
    </div>
  `;
}

function notice(
  kind: string,
  words: TemplateResult,
  more: TemplateResult | typeof nothing,
  dismiss: () => void,
): TemplateResult {
  return html`
    <div class="notice ${kind}">
      <p>${words}</p>
      ${more}
      <button class="tool" type="button" aria-label=${messages().dismiss} @click=${dismiss}>${icon('close')}</button>
    </div>
  `;
}

function linkField(link: string, label: string): TemplateResult {
  const select = (event: Event): void => (event.target as HTMLInputElement).select();
  return html`<input class="notice-link" type="text" readonly .value=${link} aria-label=${label} @focus=${select} />`;
}
