/** Numbers over something that grows: epochs or learning rates. */
export interface Curve {
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** What one epoch measured, by the names of `metrics.jsonl`. */
export type Epoch = Readonly<Record<string, unknown>>;

/** What one network's training measured so far. */
export interface Phase {
  /** Loss over learning rate, from the search for a good one; empty when the rate was given. */
  readonly sweep: readonly CurvePoint[];
  readonly epochs: readonly Epoch[];
}

/** The two networks of a reader learn one after the other. */
export interface Training {
  readonly tiles: Phase;
  readonly lines: Phase;
}

/**
 * Sorts the lines of `metrics.jsonl`: first what the tile network's learning-rate search and epochs measured, then the line network's.
 * Lines that are neither are passed over.
 */
export function trainingOf(metrics: readonly unknown[]): Training {
  const tiles = { sweep: [] as CurvePoint[], epochs: [] as Epoch[] };
  const lines = { sweep: [] as CurvePoint[], epochs: [] as Epoch[] };
  for (const line of metrics.filter(isRecord)) {
    const { phase, rate, loss } = line;
    if (phase === 'tiles') {
      tiles.epochs.push(line);
    } else if (phase === 'lines') {
      lines.epochs.push(line);
    } else if (typeof rate === 'number' && typeof loss === 'number') {
      (tiles.epochs.length === 0 ? tiles : lines).sweep.push({ x: rate, y: loss });
    }
  }
  return { tiles, lines };
}

/** One measured number over the epochs; epochs without it are left out. */
export function curveOf(epochs: readonly Epoch[], name: string, scale = 1): Curve {
  return {
    points: epochs.flatMap((epoch) => {
      const { epoch: x } = epoch;
      const y = epoch[name];
      return typeof x === 'number' && typeof y === 'number' ? [{ x, y: y * scale }] : [];
    }),
  };
}

function isRecord(value: unknown): value is Epoch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
