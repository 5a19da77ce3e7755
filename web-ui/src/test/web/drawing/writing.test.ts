import { describe, expect, it } from 'vitest';
import { BLANK, originOf, withStroke } from '../../../main/web/drawing/drawing';
import { Viewport } from '../../../main/web/drawing/viewport';
import { erased, fillingCanvas, inkOf } from '../../../main/web/drawing/writing';

const canvas = { width: 400, height: 300 };
const stroke = [
  { x: 10, y: 20 },
  { x: 100, y: 20 },
];

describe('fillingCanvas', () => {
  it('begins a sheet as large as the canvas, with the pen of now', () => {
    const drawing = fillingCanvas(BLANK, Viewport.of(BLANK, canvas), 14);

    expect(drawing).toEqual({ kind: 'ink', strokes: [], sheet: { ...canvas, penWidth: 14 } });
    expect(originOf(drawing)).toEqual({ x: 0, y: 0 });
  });

  it('leaves ink on its own canvas as it is, pen included', () => {
    const ink = inkOf([stroke], canvas, 10);

    expect(fillingCanvas(ink, Viewport.of(ink, canvas), 30)).toBe(ink);
  });

  it('moves ink from another canvas so that it stays where it is seen', () => {
    // Given: a phone that was turned
    const ink = inkOf([stroke], { width: 200, height: 300 }, 10);
    const before = Viewport.of(ink, canvas);

    // When
    const drawing = fillingCanvas(ink, before, 10);

    // Then
    const after = Viewport.of(drawing, canvas);
    expect(originOf(drawing).x).toBe(-100);
    expect(originOf(drawing).y).toBeCloseTo(0);
    expect(drawing.sheet).toMatchObject({ ...canvas, penWidth: 10 });
    expect(after.pointToCanvas(drawing.strokes[0]?.[0] ?? { x: 0, y: 0 })).toEqual(before.pointToCanvas({ x: 10, y: 20 }));
  });

  it('knows where ink was begun however often it moves', () => {
    const ink = inkOf([stroke], { width: 200, height: 300 }, 10);
    const wide = fillingCanvas(ink, Viewport.of(ink, canvas), 10);

    const high = fillingCanvas(wide, Viewport.of(wide, { width: 400, height: 500 }), 10);

    expect(originOf(high)).toEqual({ x: -100, y: -100 });
  });
});

describe('erased', () => {
  const ink = withStroke(inkOf([stroke], canvas, 10), [{ x: 200, y: 200 }]);

  it('takes away the strokes that the path comes near, between their points too', () => {
    expect(erased(ink, [{ x: 55, y: 28 }], 10).strokes).toEqual([[{ x: 200, y: 200 }]]);
  });

  it('takes away a dot', () => {
    expect(erased(ink, [{ x: 195, y: 200 }], 10).strokes).toEqual([stroke]);
  });

  it('leaves a blank canvas, without a sheet and a pen, where it takes the last ink away', () => {
    expect(erased(inkOf([stroke], canvas, 30), [{ x: 55, y: 28 }], 10)).toBe(BLANK);
  });

  it('changes nothing where there is nothing', () => {
    expect(erased(ink, [{ x: 55, y: 120 }], 10)).toBe(ink);
  });
});
