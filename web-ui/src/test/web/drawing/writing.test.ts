import { describe, expect, it } from 'vitest';
import { BLANK, withStroke } from '../../../main/web/drawing/drawing';
import { Viewport } from '../../../main/web/drawing/viewport';
import { erased, fillingCanvas, inkOf } from '../../../main/web/drawing/writing';

const canvas = { width: 400, height: 300 };
const stroke = [
  { x: 10, y: 20 },
  { x: 100, y: 20 },
];

describe('fillingCanvas', () => {
  it('begins a sheet as large as the canvas, with the pen of now', () => {
    const { drawing, shift } = fillingCanvas(BLANK, Viewport.of(BLANK, canvas), 14);

    expect(drawing).toEqual({ kind: 'ink', strokes: [], sheet: { ...canvas, penWidth: 14 } });
    expect(shift).toEqual({ x: 0, y: 0 });
  });

  it('leaves ink on its own canvas as it is, pen included', () => {
    const ink = inkOf([stroke], canvas, 10);

    expect(fillingCanvas(ink, Viewport.of(ink, canvas), 30).drawing).toBe(ink);
  });

  it('moves ink from another canvas so that it stays where it is seen', () => {
    // Given: a phone that was turned
    const ink = inkOf([stroke], { width: 200, height: 300 }, 10);
    const before = Viewport.of(ink, canvas);

    // When
    const { drawing, shift } = fillingCanvas(ink, before, 10);

    // Then
    const after = Viewport.of(drawing, canvas);
    expect(shift.x).toBe(100);
    expect(shift.y).toBeCloseTo(0);
    expect(drawing.sheet).toEqual({ ...canvas, penWidth: 10 });
    expect(after.pointToCanvas(drawing.strokes[0]?.[0] ?? { x: 0, y: 0 })).toEqual(before.pointToCanvas({ x: 10, y: 20 }));
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

  it('changes nothing where there is nothing', () => {
    expect(erased(ink, [{ x: 55, y: 120 }], 10)).toBe(ink);
  });
});
