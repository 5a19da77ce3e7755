import type { Digit } from './recognition';
import { NONE } from './strips';

/** Below this confidence a digit is marked as unsure: of ten such digits, one or more is wrong. */
export const SURE = 0.9;

/** One of the things that a mark may be. */
export interface Guess {
  /** 0 to 9, or {@link NONE}. */
  readonly value: number;
  readonly probability: number;
}

export function isSure(digit: Digit): boolean {
  return digit.confidence >= SURE;
}

/**
 * The three likeliest things that a digit may be, the one that was read first. The ten probabilities of an answer are those of a mark that
 * is a digit; here that it is none counts too, so that the first one's probability is the digit's confidence.
 */
export function topThree({ value, confidence, probabilities }: Digit): readonly Guess[] {
  const isDigit = Math.min(1, confidence / Math.max(probabilities[value] ?? 1, confidence, Number.MIN_VALUE));
  const others = [...probabilities.map((probability) => probability * isDigit), 1 - isDigit]
    .map((probability, other) => ({ value: other, probability }))
    .filter((guess) => guess.value !== value)
    .sort((a, b) => b.probability - a.probability);
  return [{ value, probability: confidence }, ...others.slice(0, 2)];
}

/** The likeliest thing beside what was read. */
export function secondGuess(digit: Digit): number {
  return topThree(digit)[1]?.value ?? NONE;
}
