import { expect, it } from 'vitest';
import { inkMessage } from '../../../main/web/drawing/ink-message';
import { inkOf } from '../../../main/web/drawing/writing';

it('sends strokes as pairs, rounded to a tenth of a pixel, with the sheet and the pen', () => {
  const strokes = [[{ x: 1.234, y: 5.678 }], [{ x: 0, y: 0 }, { x: 9.96, y: 3 }]];

  const message = inkMessage(inkOf(strokes, { width: 799.5, height: 300 }, 10));

  expect(message).toEqual({
    strokes: [[[1.2, 5.7]], [[0, 0], [10, 3]]],
    width: 800,
    height: 300,
    penWidth: 10,
  });
});
