import { describe, expect, it } from 'vitest';
import { BLANK, type InkDrawing, type PictureDrawing } from '../../../main/web/drawing/drawing';
import { Viewport } from '../../../main/web/drawing/viewport';
import { inkOf } from '../../../main/web/drawing/writing';

const landscape = { width: 800, height: 300 };
const portrait = { width: 300, height: 600 };
const wide: InkDrawing = inkOf(
  [
    [
      { x: 20, y: 40 },
      { x: 700, y: 200 },
    ],
  ],
  landscape,
  10,
);
const full = inkOf([[{ x: 0, y: 0 }, { x: 800, y: 300 }]], landscape, 10);

function picture(width: number, height: number): PictureDrawing {
  const bitmap = {} as ImageBitmap;
  return {
    kind: 'picture',
    picture: { name: 'x.png', width, height, encoded: new Blob(), bitmap, isDark: false },
    strokes: [],
    penWidth: 10,
  };
}

describe('Viewport', () => {
  it('shows ink pixel for pixel on the canvas it was drawn on', () => {
    const viewport = Viewport.of(wide, landscape);

    expect(viewport.scale).toBe(1);
    expect(viewport.sheet).toEqual(landscape);
    expect(viewport.toDrawing({ x: 33, y: 44 })).toEqual({ x: 33, y: 44 });
  });

  it('takes the canvas for the sheet as long as nothing is written', () => {
    expect(Viewport.of(BLANK, portrait)).toMatchObject({ scale: 1, sheet: portrait, origin: { x: 0, y: 0 } });
  });

  it.each([portrait, { width: 200, height: 100 }, { width: 1600, height: 200 }])(
    'shows all of a full sheet in the middle of any other canvas (%o)',
    (canvas) => {
      // When
      const box = Viewport.of(full, canvas).toCanvas({ x: 0, y: 0, ...landscape });

      // Then
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2).toBeCloseTo(canvas.width / 2);
      expect(box.y + box.height / 2).toBeCloseTo(canvas.height / 2);
      expect(Math.max(box.width / canvas.width, box.height / canvas.height)).toBeCloseTo(1);
    },
  );

  it('knows what is to be seen beside the ink', () => {
    const { visible } = Viewport.of(full, { width: 1600, height: 200 });

    expect(visible.x).toBeCloseTo(-800);
    expect(visible.width).toBeCloseTo(2400);
    expect(visible.y).toBeCloseTo(0);
    expect(visible.height).toBeCloseTo(300);
  });

  it('shows the ink and not the empty sheet round it where there is no room for both', () => {
    const small = inkOf([[{ x: 100, y: 100 }, { x: 160, y: 180 }]], landscape, 10);

    const viewport = Viewport.of(small, { width: 200, height: 250 });

    expect(viewport.scale).toBe(1);
    expect(viewport.pointToCanvas({ x: 130, y: 0 })).toEqual({ x: 100, y: -15 });
  });

  it.each([
    { width: 200, height: 250 },
    { width: 90, height: 400 },
    { width: 400, height: 60 },
  ])('shows no more of the sheet’s edge than there is, and all of the ink (%o)', (canvas) => {
    for (const { x, y } of [{ x: 10, y: 10 }, { x: 730, y: 230 }, { x: 400, y: 0 }]) {
      const ink = inkOf([[{ x, y }, { x: x + 60, y: y + 60 }]], landscape, 10);

      const viewport = Viewport.of(ink, canvas);

      const begin = viewport.pointToCanvas({ x, y });
      const end = viewport.pointToCanvas({ x: x + 60, y: y + 60 });
      const sheet = viewport.toCanvas({ x: 0, y: 0, ...landscape });
      expect(Math.min(begin.x, begin.y)).toBeGreaterThanOrEqual(0);
      expect(end.x).toBeLessThanOrEqual(canvas.width);
      expect(end.y).toBeLessThanOrEqual(canvas.height);
      expect(sheet.x).toBeLessThanOrEqual(Math.max(0, (canvas.width - sheet.width) / 2));
      expect(sheet.x + sheet.width).toBeGreaterThanOrEqual(Math.min(canvas.width, canvas.width / 2 + sheet.width / 2));
    }
  });

  it('takes new strokes at the scale it shows', () => {
    const viewport = Viewport.of(wide, portrait);
    const point = viewport.toDrawing({ x: 150, y: 300 });

    const box = viewport.toCanvas({ ...point, width: 0, height: 0 });

    expect(box.x).toBeCloseTo(150);
    expect(box.y).toBeCloseTo(300);
  });

  it('shows boxes of a drawing whose origin has moved', () => {
    const viewport = Viewport.of(wide, landscape).from({ x: 100, y: 50 });

    expect(viewport.pointToCanvas({ x: 1, y: 2 })).toEqual({ x: 101, y: 52 });
  });

  it('fits a large picture into the canvas, in its middle', () => {
    const viewport = Viewport.of(picture(4000, 1000), landscape);

    expect(viewport.toCanvas({ x: 0, y: 0, width: 4000, height: 1000 })).toEqual({ x: 0, y: 50, width: 800, height: 200 });
    expect(viewport.sheet).toEqual({ width: 4000, height: 1000 });
  });

  it('does not blow up a tiny picture beyond recognition', () => {
    expect(Viewport.of(picture(28, 28), landscape).scale).toBe(4);
  });

  it('survives a canvas that is not laid out yet', () => {
    expect(Viewport.of(wide, { width: 0, height: 0 }).scale).toBeGreaterThan(0);
  });
});
