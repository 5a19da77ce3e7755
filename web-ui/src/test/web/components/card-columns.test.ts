import { expect, it } from 'vitest';
import { cardColumns } from '../../../main/web/components/card-columns';

it.each([
  // [cards, room for, side by side]
  [0, 5, 1],
  [1, 5, 1],
  [4, 5, 4],
  [4, 3, 2],
  [5, 4, 3],
  [7, 5, 4],
  [9, 4, 3],
  [10, 5, 5],
  [10, 4, 4],
  [10, 3, 2],
  [16, 5, 4],
])('puts %i cards where there is room for %i side by side into %i columns', (count, most, columns) => {
  expect(cardColumns(count, most)).toBe(columns);
});
