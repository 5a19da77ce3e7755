import { html, nothing, type TemplateResult } from 'lit';
import { messages } from '../language/language';
import { modelMessages } from '../language/model-messages';
import { curveOf, type Epoch, type Phase } from '../models/curves';
import './line-chart';
import type { Series } from './line-chart';

/** How one of the two networks learned. */
export interface PhaseCurves {
  readonly name: string;
  readonly phase: Phase;
  /** The learning rate that was chosen; undefined when not known. */
  readonly peak: number | undefined;
  /** Numbers of an epoch to show beside the loss, by the names of `metrics.jsonl`. */
  readonly accuracies: Readonly<Record<string, string>>;
}

/** The names under which the epochs of the digits' network tell what was read right, and their words. */
export function tileAccuracies(): Readonly<Record<string, string>> {
  const words = modelMessages();
  return { trainAccuracy: words.training, validationAccuracy: words.validation, inkAccuracy: words.otherHands };
}

/** The same of the lines' network. */
export function lineAccuracies(): Readonly<Record<string, string>> {
  const words = modelMessages();
  return { trainAccuracy: words.training, validationAccuracy: words.validation, asWrittenAccuracy: words.asWritten };
}

/** Charts of loss and accuracy over the epochs, of the learning-rate search where there was one, and all numbers for who wants them. */
export function phaseCurves({ name, phase, peak, accuracies }: PhaseCurves): TemplateResult | typeof nothing {
  const words = modelMessages();
  const { epochs, sweep } = phase;
  if (epochs.length === 0 && sweep.length === 0) {
    return nothing;
  }
  return html`
    <div class="phase" role="group" aria-label=${name}>
      <h3>${name}</h3>
      <div class="charts">
        ${epochs.length === 0
          ? nothing
          : html`
              <line-chart
                .heading=${words.loss}
                .across=${words.epoch}
                .series=${series(epochs, { trainLoss: words.training, validationLoss: words.validation, inkLoss: words.otherHands }, 1)}
              ></line-chart>
              <line-chart .heading=${words.accuracy} .across=${words.epoch} unit=" %" .series=${series(epochs, accuracies, 100)}></line-chart>
            `}
        ${sweep.length === 0
          ? html`<p class="phase-more">${words.noSearch(peak?.toLocaleString(messages().locale, { maximumSignificantDigits: 3 }))}</p>`
          : html`<line-chart
              .heading=${words.search}
              title=${words.searchMore}
              .across=${words.learningRate}
              logarithmic
              .series=${[{ name: words.loss, points: sweep }]}
              .mark=${peak === undefined ? undefined : { x: peak, words: `${words.chosen}: ${peak}` }}
            ></line-chart>`}
      </div>
      ${epochs.length === 0 ? nothing : numbers(name, epochs, accuracies)}
    </div>
  `;
}

function series(epochs: readonly Epoch[], names: Readonly<Record<string, string>>, scale: number): readonly Series[] {
  return Object.entries(names).map(([key, name]) => ({ name, points: curveOf(epochs, key, scale).points }));
}

function numbers(name: string, epochs: readonly Epoch[], accuracies: Readonly<Record<string, string>>): TemplateResult {
  const words = modelMessages();
  const shown = Object.entries(accuracies).filter(([key]) => epochs.some((epoch) => typeof epoch[key] === 'number'));
  return html`
    <details class="about">
      <summary>${words.numbers}</summary>
      <div class="table-room" tabindex="0" role="group" aria-label=${`${name}: ${words.numbers}`}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">${words.epoch}</th>
              <th scope="col">${words.loss}, ${words.training}</th>
              <th scope="col">${words.loss}, ${words.validation}</th>
              ${shown.map(([, title]) => html`<th scope="col">${words.accuracy}, ${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${epochs.map(
              (epoch) => html`
                <tr>
                  <th scope="row">${epoch['epoch']}</th>
                  <td>${rounded(epoch['trainLoss'], 4, 1)}</td>
                  <td>${rounded(epoch['validationLoss'], 4, 1)}</td>
                  ${shown.map(([key]) => html`<td>${rounded(epoch[key], 2, 100)} %</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

function rounded(value: unknown, digits: number, scale: number): string {
  return typeof value === 'number'
    ? (value * scale).toLocaleString(messages().locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–';
}
