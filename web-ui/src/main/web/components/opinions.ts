import { messages } from '../language/language';
import { SURE } from '../recognition/certainty';
import { NONE, type Span } from '../recognition/strips';

/** "4", or "no digit". */
export function className(index: number): string {
  return index === NONE ? messages().noDigitClass : String(index);
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
  const words = messages();
  if (line !== tile) {
    return words.opinionsDiffer(className(line), className(tile), className(outcome));
  }
  if (line !== outcome) {
    return words.opinionsOverruled(className(line), className(outcome));
  }
  return line === NONE ? words.opinionsNone : words.opinionsAgree(className(line));
}

/** Such as "Not sure: 4 or 9"; empty when the readers are sure. */
export function doubt(span: Span): string {
  if (confidence(span) >= SURE) {
    return '';
  }
  const outcome = decided(span);
  const other = likeliest(span.probabilities).find((index) => index !== outcome) ?? NONE;
  return messages().doubt(className(outcome), className(other));
}
