// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { BLANK, type PictureDrawing } from '../../../main/web/drawing/drawing';
import { keepInk, keptInk } from '../../../main/web/drawing/ink-keeping';
import { inkOf } from '../../../main/web/drawing/writing';

const ink = inkOf([[{ x: 1, y: 2 }]], { width: 80, height: 30 }, 10);

beforeEach(() => {
  localStorage.clear();
});

it('brings the ink back', () => {
  keepInk(localStorage, ink);

  expect(keptInk(localStorage)).toEqual(ink);
});

it('forgets it once the canvas is cleared or shows a picture', () => {
  keepInk(localStorage, ink);
  keepInk(localStorage, BLANK);
  expect(keptInk(localStorage)).toEqual(BLANK);

  keepInk(localStorage, ink);
  keepInk(localStorage, { kind: 'picture' } as PictureDrawing);
  expect(keptInk(localStorage)).toEqual(BLANK);
});

it.each(['nonsense', 'null', '{"v":1}'])('begins blank with %s in the storage', (stored) => {
  localStorage.setItem('digits.ink', stored);

  expect(keptInk(localStorage)).toEqual(BLANK);
});
