import { NONE, type Span } from '../recognition/strips';
import { SURE } from './words';

/** "4", or "no digit". */
export function className(index: number): string {
  return index === NONE ? 'no digit' : String(index);
}

/** Indexes of the likeliest and of the second likeliest class. */
export function likeliest(probabilities: readonly number[]): readonly [number, number] {
  const [first = NONE, second = NONE] = [...probabilities.keys()].sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
  );
  return [first, second];
}

/** What was decided of a span: index of a class. */
export function decided({ value }: Span): number {
  return value ?? NONE;
}

/** Probability of what was decided, 0 to 1. */
export function confidence(span: Span): number {
  return span.probabilities[decided(span)] ?? 0;
}

/** What both readers saw, in a sentence. */
export function opinions(span: Span): string {
  const [line] = likeliest(span.line);
  const [tile] = likeliest(span.tileNetwork);
  const outcome = decided(span);
  if (line !== tile) {
    return `The line reader saw ${className(line)}, the digit reader ${className(tile)}. Weighed together: ${className(outcome)}.`;
  }
  if (line !== outcome) {
    return `Both readers saw ${className(line)}. Weighed together: ${className(outcome)}.`;
  }
  return line === NONE
    ? 'Neither the line reader nor the digit reader saw a digit.'
    : `The line reader saw ${line}, the digit reader agrees: ${line}.`;
}

/** Such as "Not sure: 4 or 9"; empty when the readers are sure. */
export function doubt(span: Span): string {
  if (confidence(span) >= SURE) {
    return '';
  }
  const outcome = decided(span);
  const other = likeliest(span.probabilities).find((index) => index !== outcome) ?? NONE;
  return `Not sure: ${className(outcome)} or ${className(other)}`;
}
