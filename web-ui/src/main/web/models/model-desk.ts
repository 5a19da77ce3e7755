import type { Problem } from '../recognition/problem';
import type { ModelDetails, ModelSummary, TrainingRun } from './model';
import type { ModelClient, Outcome } from './model-client';
import { parseReport, type Report } from './report';

/** Between two looks, in milliseconds: trainings measure once an epoch, versions come seldom. */
const RUNS_EVERY = 3_000;
const MODELS_EVERY = 10_000;
const NOT_FOUND = 404;

/** What the page of models knows: asked for again and again while the page is seen, so that trainings come along before one's eyes. */
export class ModelDesk {
  models: readonly ModelSummary[] | undefined;
  runs: readonly TrainingRun[] = [];
  details: ModelDetails | undefined;
  report: Report | undefined;
  problem: Problem | undefined;
  /** The version that is looked at. */
  chosen: string | undefined;
  private timers: number[] = [];
  /** The version whose details are on their way. */
  private loading: string | undefined;
  private wantsServing = false;

  /** @param changed called after every change */
  constructor(
    private readonly client: ModelClient,
    private readonly changed: () => void,
  ) {}

  connect(): void {
    document.addEventListener('visibilitychange', this.look);
    this.timers = [window.setInterval(this.lookAtRuns, RUNS_EVERY), window.setInterval(this.lookAtModels, MODELS_EVERY)];
    this.look();
  }

  disconnect(): void {
    document.removeEventListener('visibilitychange', this.look);
    this.timers.forEach((timer) => window.clearInterval(timer));
  }

  /** Looks at a version; undefined for none. What could not be had of it before is asked for again. */
  async choose(version: string | undefined): Promise<void> {
    this.wantsServing = false;
    if (version !== this.chosen) {
      this.chosen = version;
      this.details = undefined;
      this.report = undefined;
      this.problem = undefined;
      this.changed();
    }
    if (version !== undefined && this.details === undefined && version !== this.loading) {
      await this.load(version);
    }
  }

  private async load(version: string): Promise<void> {
    this.loading = version;
    const details = this.take(await this.client.details(version));
    if (this.loading === version) {
      this.loading = undefined;
    }
    if (this.chosen !== version) {
      return;
    }
    this.details = details;
    this.changed();
    if (details?.report !== undefined) {
      const report = this.take(await this.client.report(details.report));
      if (this.chosen === version && report !== undefined) {
        this.report = parseReport(report);
        this.changed();
      }
    }
  }

  /** Looks at the version that reads now, as soon as it is known which that is. */
  async chooseServing(): Promise<void> {
    const serving = this.models?.find((model) => model.serving);
    if (serving === undefined) {
      await this.choose(undefined);
      this.wantsServing = true;
    } else {
      await this.choose(serving.version);
    }
  }

  dismiss(): void {
    this.problem = undefined;
    this.changed();
  }

  /** Another version reads. */
  async refresh(): Promise<void> {
    this.models = this.take(await this.client.list()) ?? this.models;
    const { details, models } = this;
    const now = models?.find(({ version }) => version === this.chosen);
    if (details !== undefined && now !== undefined) {
      this.details = { ...details, model: now };
    }
    this.changed();
    if (this.wantsServing) {
      await this.chooseServing();
    } else if (now !== undefined) {
      await this.choose(now.version);
    }
  }

  private readonly look = (): void => {
    this.lookAtModels();
    this.lookAtRuns();
  };

  private readonly lookAtModels = (): void => {
    if (document.visibilityState === 'visible') {
      void this.refresh();
    }
  };

  private readonly lookAtRuns = (): void => {
    if (document.visibilityState === 'visible') {
      void this.client.runs().then((outcome) => {
        this.runs = this.take(outcome) ?? this.runs;
        this.changed();
      });
    }
  };

  private take<T>(outcome: Outcome<T>): T | undefined {
    switch (outcome.kind) {
      case 'problem':
        this.problem = outcome.problem;
        return undefined;
      case 'answer':
        // What is not there is not there because something else is.
        if (this.problem?.status !== NOT_FOUND) {
          this.problem = undefined;
        }
        return outcome.answer;
    }
  }
}
