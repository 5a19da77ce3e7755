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

describe('a phone that is turned again and again', () => {
  const upright = { width: 390, height: 700 };
  const sideways = { width: 844, height: 250 };

  it('does not make the sheet larger than the ink needs', () => {
    let drawing = inkOf([[{ x: 100, y: 200 }, { x: 220, y: 420 }]], upright, 10);

    for (let i = 0; i < 40; i++) {
      const canvas = i % 2 === 0 ? sideways : upright;
      const viewport = Viewport.of(drawing, canvas);
      const ink = fillingCanvas(drawing, viewport, 10);
      drawing = withStroke(ink, [Viewport.of(ink, canvas).toDrawing({ x: canvas.width / 2, y: canvas.height / 2 })]);
    }

    expect(drawing.sheet?.width).toBeLessThan(2000);
    expect(drawing.sheet?.height).toBeLessThan(2000);
  });

  it.each([sideways, upright, { width: 150, height: 300 }, { width: 320, height: 120 }])('moves no ink on the canvas when the pen touches it (%o)', (canvas) => {
    const drawing = inkOf([[{ x: 100, y: 200 }, { x: 220, y: 420 }]], upright, 10);
    const before = Viewport.of(drawing, canvas);

    const ink = fillingCanvas(drawing, before, 10);

    const after = Viewport.of(ink, canvas);
    for (const i of [0, 1]) {
      const was = before.pointToCanvas(drawing.strokes[0]?.[i] ?? { x: 0, y: 0 });
      const is = after.pointToCanvas(ink.strokes[0]?.[i] ?? { x: 0, y: 0 });
      expect(Math.hypot(was.x - is.x, was.y - is.y)).toBeLessThan(1);
    }
  });

  it.each([sideways, { width: 333, height: 97 }, { width: 101, height: 377 }, { width: 77, height: 200 }])('makes one new sheet for all that is written then (%o)', (canvas) => {
    let drawing = inkOf([[{ x: 10, y: 10 }, { x: 380, y: 690 }]], upright, 10);
    const first = fillingCanvas(drawing, Viewport.of(drawing, canvas), 10).sheet;

    for (let i = 0; i < 20; i++) {
      drawing = withStroke(fillingCanvas(drawing, Viewport.of(drawing, canvas), 10), [{ x: 10 + 5 * i, y: 10 }]);
    }

    expect(drawing.sheet).toEqual(first);
  });

  it('never makes the sheet larger than is read', () => {
    const huge = inkOf([[{ x: 0, y: 0 }, { x: 8000, y: 300 }]], { width: 8000, height: 300 }, 10);

    expect(fillingCanvas(huge, Viewport.of(huge, upright), 10)).toBe(huge);
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
