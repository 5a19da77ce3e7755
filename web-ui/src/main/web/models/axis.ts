import { messages } from '../language/language';

/** From numbers to places on the screen, and the numbers to be written beside it. */
export interface Axis {
  readonly ticks: readonly number[];
  place(value: number): number;
  label(value: number): string;
}

const MOST_TICKS = 5;
/** Steps between ticks, times a power of ten. */
const STEPS = [1, 2, 5, 10] as const;

/**
 * An axis that holds all values, in even steps.
 *
 * @param start where the least value lies, in pixels
 * @param end where the greatest one lies
 * @param leastStep between two ticks
 */
export function linearAxis(values: readonly number[], start: number, end: number, leastStep = 0): Axis {
  const [low, high] = range(values);
  const step = Math.max(leastStep, stepFor((high - low) / (MOST_TICKS - 1)));
  const ticks = Array.from({ length: MOST_TICKS + 1 }, (_, i) => (Math.ceil(low / step - 1e-9) + i) * step).filter(
    (tick) => tick <= high + step * 1e-9,
  );
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    ticks,
    place: (value) => start + ((value - low) / (high - low)) * (end - start),
    label: (value) => value.toLocaleString(messages().locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  };
}

/** An axis of powers of ten, for values above 0. */
export function logAxis(values: readonly number[], start: number, end: number): Axis {
  const axis = linearAxis(values.filter((value) => value > 0).map(Math.log10), start, end);
  return {
    ticks: axis.ticks.filter((tick) => Number.isInteger(tick)).map((tick) => 10 ** tick),
    place: (value) => axis.place(Math.log10(value)),
    label: (value) => value.toExponential(0),
  };
}

function range(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}

function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (STEPS.find((step) => step * power >= least * (1 - 1e-9)) ?? 10);
}
