import { html, type TemplateResult } from 'lit';
import { messages } from '../language/language';
import { modelMessages } from '../language/model-messages';
import { type Phase, trainingOf } from '../models/curves';
import type { TrainingRun } from '../models/model';
import { lineAccuracies, phaseCurves, tileAccuracies } from './training-curves';
import { timeOf } from './words';

/** A training that is not finished: how far it is, and its curves so far. */
export function trainingRun(run: TrainingRun): TemplateResult {
  const words = modelMessages();
  const { tiles, lines } = trainingOf(run.metrics);
  return html`
    <article class="run" aria-label=${run.name}>
      <h3>${words.begun(timeOf(run.name, 'short') ?? run.name, /seed(-?\d+)$/.exec(run.name)?.[1] ?? '?')}</h3>
      <p class="run-facts">
        ${progress(words.tiles, tiles, run.tileEpochs)} ${progress(words.lines, lines, run.lineEpochs)}
        <span>${words.updated(ago(run.updated))}</span>
      </p>
      ${tiles.epochs.length + lines.epochs.length + tiles.sweep.length + lines.sweep.length === 0
        ? html`<p class="details-hint">${words.waitForEpoch}</p>`
        : html`
            ${phaseCurves({ name: words.tiles, phase: tiles, peak: undefined, accuracies: tileAccuracies() })}
            ${phaseCurves({ name: words.lines, phase: lines, peak: undefined, accuracies: lineAccuracies() })}
          `}
    </article>
  `;
}

function progress(name: string, { epochs }: Phase, all: number | undefined): TemplateResult {
  const share = all === undefined || all === 0 ? 0 : Math.min(1, epochs.length / all);
  const words = modelMessages().phaseOf(name, epochs.length, all === undefined ? '?' : String(all));
  return html`
    <span class="run-phase">
      ${words}
      <svg class="bar is-chosen" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-room" width="100" height="4"></rect>
        <rect class="bar-fill" width=${(100 * share).toFixed(1)} height="4"></rect>
      </svg>
    </span>
  `;
}

/** Such as "2 minutes ago". */
export function ago(time: Date, now: Date = new Date()): string {
  const seconds = Math.round((time.getTime() - now.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(messages().locale, { numeric: 'auto' });
  if (seconds > -60) {
    return words.format(Math.min(0, seconds), 'second');
  }
  if (seconds > -3600) {
    return words.format(Math.round(seconds / 60), 'minute');
  }
  return seconds > -86_400 ? words.format(Math.round(seconds / 3600), 'hour') : words.format(Math.round(seconds / 86_400), 'day');
}
