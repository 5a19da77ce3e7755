import { html, type TemplateResult } from 'lit';
import { messages } from '../language/language';
import { CLASSES, type Span } from '../recognition/strips';
import { className, confidence, decided, doubt, opinions } from './opinions';
import { percent } from './words';

/** One span: what was cut out there, what was decided, and what both networks say of it. */
export function spanCard(span: Span, pointed: boolean, point: () => void): TemplateResult {
  const outcome = className(decided(span));
  const sure = percent(confidence(span));
  const unsure = doubt(span);
  const words = messages();
  return html`
    <li
      class="span is-class-${decided(span)} ${pointed ? 'is-pointed' : ''}"
      @pointerenter=${point}
      @click=${point}
    >
      <button
        class="span-show"
        type="button"
        aria-label=${words.spanShow(outcome, sure)}
        aria-pressed=${pointed ? 'true' : 'false'}
        @focus=${point}
      >
        <img class="span-tile" src=${span.tile} width="48" height="48" alt="" />
        <span class=${span.value === undefined ? 'span-value is-none' : 'span-value'}>${outcome}</span>
        <span class="span-confidence">${sure}</span>
      </button>
      <p class="span-words">${opinions(span)}</p>
      <p class="span-doubt" ?hidden=${unsure === ''}>${unsure}</p>
      <details>
        <summary>${words.numbers}</summary>
        ${numbers(span)}
      </details>
    </li>
  `;
}

function numbers(span: Span): TemplateResult {
  const words = messages();
  return html`
    <table class="span-numbers">
      <thead>
        <tr>
          <th scope="col">${words.numbersClass}</th>
          <th scope="col">${words.numbersLine}</th>
          <th scope="col">${words.numbersTile}</th>
          <th scope="col">${words.numbersTogether}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from({ length: CLASSES }, (_, i) => html`
          <tr class=${i === decided(span) ? 'is-decided' : ''}>
            <th scope="row">${className(i)}</th>
            ${[span.line, span.tileNetwork, span.probabilities].map((opinion) => html`<td>${percent(opinion[i] ?? 0)}</td>`)}
          </tr>
        `)}
      </tbody>
    </table>
  `;
}
