import { describe, expect, it } from 'vitest';
import { choices, meant } from '../../../main/web/drawing/frame';
import { inkOf } from '../../../main/web/drawing/writing';
import type { PictureDrawing } from '../../../main/web/drawing/drawing';

const left = [{ x: 20, y: 20 }, { x: 20, y: 50 }, { x: 40, y: 80 }];
const right = [{ x: 100, y: 20 }, { x: 120, y: 90 }];
const ink = inkOf([right, left], { width: 200, height: 100 }, 10);
const picture = { kind: 'picture', strokes: [], penWidth: 10 } as unknown as PictureDrawing;

describe('meant', () => {
  it('is the ink of the strokes that lie mostly in the frame', () => {
    expect(meant(ink, { x: 0, y: 0, width: 60, height: 60 })).toEqual({ x: 15, y: 15, width: 30, height: 70 });
    expect(meant(ink, { x: 0, y: 0, width: 200, height: 100 })).toEqual({ x: 15, y: 15, width: 110, height: 80 });
  });

  it('is the stroke that was tapped', () => {
    expect(meant(ink, { x: 118, y: 80, width: 1, height: 0 })).toEqual({ x: 95, y: 15, width: 30, height: 80 });
  });

  it('is nothing where there is no ink', () => {
    expect(meant(ink, { x: 180, y: 5, width: 15, height: 15 })).toBeUndefined();
    expect(meant(ink, { x: 190, y: 50, width: 0, height: 0 })).toBeUndefined();
  });

  it('is the frame itself on a picture, unless it is only a tap', () => {
    const frame = { x: 1, y: 2, width: 30, height: 40 };

    expect(meant(picture, frame)).toEqual(frame);
    expect(meant(picture, { x: 1, y: 2, width: 3, height: 4 })).toBeUndefined();
  });
});

describe('choices', () => {
  it('are the strokes that nothing was read from, from left to right', () => {
    expect(choices(ink, []).map(({ x }) => x)).toEqual([15, 95]);
    expect(choices(ink, [{ x: 10, y: 10, width: 40, height: 80 }]).map(({ x }) => x)).toEqual([95]);
  });

  it('are all strokes where something was read from each', () => {
    expect(choices(ink, [{ x: 0, y: 0, width: 200, height: 100 }])).toHaveLength(2);
  });
});
