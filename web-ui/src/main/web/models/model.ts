import { flag, list, number, optionalNumber, optionalText, record, text } from '../recognition/json';

/** One version in short. Shares are 0 to 1, undefined when not measured. */
export interface ModelSummary {
  readonly version: string;
  /** This one reads now. */
  readonly serving: boolean;
  /** Comes with the service. */
  readonly bundled: boolean;
  /** MNIST's test images read right. */
  readonly testAccuracy: number | undefined;
  /** Digits read right that were written by people from whom it did not learn. */
  readonly inkAccuracy: number | undefined;
  /** Lines read right, whole. */
  readonly lineAccuracy: number | undefined;
  readonly weights: number;
  /** Why it cannot be served. */
  readonly damage: string | undefined;
}

/** One version with what its training measured. */
export interface ModelDetails {
  readonly model: ModelSummary;
  readonly metrics: readonly unknown[];
  /** Paths of the report and the model card. */
  readonly report: string | undefined;
  readonly card: string | undefined;
  readonly training: TrainingFacts;
}

/** Of a version, how it was made; whatever the manifest does not say is undefined. */
export interface TrainingFacts {
  readonly seed: number | undefined;
  readonly parent: string | undefined;
  /** Of all epochs of both networks. */
  readonly minutes: number | undefined;
  /** The highest learning rates, as the searches chose them or a person gave them. */
  readonly tilePeak: number | undefined;
  readonly linePeak: number | undefined;
}

/** A training that is not finished. */
export interface TrainingRun {
  readonly name: string;
  /** When it last measured something. */
  readonly updated: Date;
  /** Epochs to be run; undefined when not known. */
  readonly tileEpochs: number | undefined;
  readonly lineEpochs: number | undefined;
  readonly metrics: readonly unknown[];
}

/** The one that reads stands first; the others keep their order. */
export function servingFirst(models: readonly ModelSummary[]): readonly ModelSummary[] {
  return [...models.filter(({ serving }) => serving), ...models.filter(({ serving }) => !serving)];
}

export function parseModels(json: unknown): readonly ModelSummary[] {
  return list(record(json, 'models')['models'], 'models').map(parseSummary);
}

export function parseSummary(json: unknown): ModelSummary {
  const model = record(json, 'model');
  return {
    version: text(model['version'], 'model.version'),
    serving: flag(model['serving'], 'model.serving'),
    bundled: flag(model['bundled'], 'model.bundled'),
    testAccuracy: optionalNumber(model['testAccuracy'], 'model.testAccuracy'),
    inkAccuracy: optionalNumber(model['inkAccuracy'], 'model.inkAccuracy'),
    lineAccuracy: optionalNumber(model['lineAccuracy'], 'model.lineAccuracy'),
    weights: number(model['weights'] ?? 0, 'model.weights'),
    damage: optionalText(model['damage'], 'model.damage'),
  };
}

export function parseDetails(json: unknown): ModelDetails {
  const details = record(json, 'details');
  const manifest = record(details['manifest'] ?? {}, 'manifest');
  const provenance = record(manifest['provenance'] ?? {}, 'provenance');
  const training = record(record(manifest['metrics'] ?? {}, 'metrics')['training'] ?? {}, 'training');
  return {
    model: parseSummary(details['model']),
    metrics: list(details['metrics'] ?? [], 'metrics'),
    report: optionalText(details['report'], 'report'),
    card: optionalText(details['card'], 'card'),
    training: {
      seed: optionalNumber(provenance['seed'], 'seed'),
      parent: optionalText(provenance['parent'], 'parent'),
      minutes: optionalNumber(training['minutes'], 'minutes'),
      tilePeak: optionalNumber(training['peakLearningRate'], 'peakLearningRate'),
      linePeak: optionalNumber(training['linePeakLearningRate'], 'linePeakLearningRate'),
    },
  };
}

export function parseRuns(json: unknown): readonly TrainingRun[] {
  return list(record(json, 'runs')['runs'], 'runs').map((item) => {
    const run = record(item, 'run');
    return {
      name: text(run['name'], 'run.name'),
      updated: new Date(text(run['updated'], 'run.updated')),
      tileEpochs: optionalNumber(run['tileEpochs'], 'run.tileEpochs'),
      lineEpochs: optionalNumber(run['lineEpochs'], 'run.lineEpochs'),
      metrics: list(run['metrics'], 'run.metrics'),
    };
  });
}
