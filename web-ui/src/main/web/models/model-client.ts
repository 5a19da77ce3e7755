import { MalformedAnswer } from '../recognition/json';
import { notUnderstood, parseProblem, type Problem, unreachable } from '../recognition/problem';
import { type ModelDetails, type ModelSummary, parseDetails, parseModels, parseRuns, parseSummary, type TrainingRun } from './model';

/** What was asked for, or why it is not there. */
export type Outcome<T> = { readonly kind: 'answer'; readonly answer: T } | { readonly kind: 'problem'; readonly problem: Problem };

/** The gateway's addresses for models and trainings. Every failure is an outcome, not an exception. */
export class ModelClient {
  /** @param base the address of the page */
  constructor(private readonly base: string | URL) {}

  list(): Promise<Outcome<readonly ModelSummary[]>> {
    return this.ask('api/v1/models', {}, json(parseModels));
  }

  details(version: string): Promise<Outcome<ModelDetails>> {
    return this.ask(`api/v1/models/${encodeURIComponent(version)}`, {}, json(parseDetails));
  }

  runs(): Promise<Outcome<readonly TrainingRun[]>> {
    return this.ask('api/v1/training-runs', {}, json(parseRuns));
  }

  /** @param path of a version's report */
  report(path: string): Promise<Outcome<string>> {
    return this.ask(path, {}, (response) => response.text());
  }

  /** Makes a version the one that reads. */
  activate(version: string, token: string): Promise<Outcome<ModelSummary>> {
    const init = { method: 'POST', headers: { Authorization: `Bearer ${token}` } };
    return this.ask(`api/v1/models/${encodeURIComponent(version)}/activate`, init, json(parseSummary));
  }

  private async ask<T>(path: string, init: RequestInit, take: (response: Response) => Promise<T>): Promise<Outcome<T>> {
    try {
      const response = await fetch(new URL(path, this.base), init);
      if (response.ok) {
        return { kind: 'answer', answer: await take(response) };
      }
      const body: unknown = await response.json().catch(() => undefined);
      return { kind: 'problem', problem: parseProblem(body, response.status, response.headers.get('Retry-After')) };
    } catch (cause) {
      if (cause instanceof MalformedAnswer || cause instanceof SyntaxError) {
        return { kind: 'problem', problem: notUnderstood(cause.message) };
      }
      if (cause instanceof TypeError) {
        return { kind: 'problem', problem: unreachable() };
      }
      throw cause;
    }
  }
}

function json<T>(parse: (json: unknown) => T): (response: Response) => Promise<T> {
  return async (response) => parse(await response.json());
}
