import type { Box } from '../drawing/geometry';
import type { Digit, Recognition, Rejected } from './recognition';

/** Something on the drawing: a digit that the reader saw, what it left out, or what a person framed. */
export type Mark =
  | { readonly kind: 'digit'; readonly box: Box; readonly digit: Digit }
  | { readonly kind: 'refused'; readonly box: Box; readonly reason: string; readonly count: number }
  | { readonly kind: 'framed'; readonly box: Box };

/** What is left out for what it is; all else is left out in such numbers that one card counts them. */
const ONE_BY_ONE = new Set(['not-a-digit', 'sign', 'letter', 'corrected']);

const sorted = new WeakMap<Recognition, readonly (readonly Mark[])[]>();

/** The marks of each line of writing from left to right; what belongs to no line comes last. The same recognition has the same marks. */
export function marksByLine(recognition: Recognition): readonly (readonly Mark[])[] {
  const lines = sorted.get(recognition) ?? sort(recognition);
  sorted.set(recognition, lines);
  return lines;
}

function sort({ digits, rejected, lines }: Recognition): readonly (readonly Mark[])[] {
  const count = Math.max(lines.length, ...digits.map(({ line }) => line + 1), 1);
  const rows: Mark[][] = Array.from({ length: count }, (_, line) =>
    digits.filter((digit) => digit.line === line).map((digit) => ({ kind: 'digit', box: digit.box, digit })),
  );
  for (const { box, reason } of outermost(rejected.filter(({ reason }) => ONE_BY_ONE.has(reason)))) {
    insert(nearestRow(rows, box), { kind: 'refused', box, reason, count: 1 });
  }
  rows.at(-1)?.push(...counted(rejected.filter(({ reason }) => !ONE_BY_ONE.has(reason))));
  return rows;
}

function counted(rejected: Recognition['rejected']): Mark[] {
  const reasons = [...new Set(rejected.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const [first, ...others] = rejected.filter((mark) => mark.reason === reason);
    return first === undefined ? [] : [{ kind: 'refused', box: first.box, reason, count: 1 + others.length }];
  });
}

/** Without those that lie in another one: the bar of a letter, inside of the letter. */
function outermost(marks: readonly Rejected[]): readonly Rejected[] {
  return marks.filter((mark) => !marks.some((other) => other !== mark && liesIn(mark.box, other.box)));
}

function liesIn(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height &&
    (inner.width < outer.width || inner.height < outer.height)
  );
}

/** The row whose writing is at the height of the box. */
export function nearestRow(rows: readonly Mark[][], box: Box): Mark[] {
  const middle = box.y + box.height / 2;
  const away = (row: readonly Mark[]): number =>
    Math.min(...row.map((mark) => Math.abs(mark.box.y + mark.box.height / 2 - middle)));
  return rows.reduce((best, row) => (away(row) < away(best) ? row : best));
}

/** Puts a mark between those on its left and those on its right. */
export function insert(row: Mark[], mark: Mark): void {
  const after = row.findIndex((other) => other.box.x > mark.box.x);
  row.splice(after < 0 ? row.length : after, 0, mark);
}
