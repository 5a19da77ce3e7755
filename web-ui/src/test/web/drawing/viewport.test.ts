import { describe, expect, it } from 'vitest';
import { BLANK, type PictureDrawing, withStroke } from '../../../main/web/drawing/drawing';
import { Viewport } from '../../../main/web/drawing/viewport';

const landscape = { width: 800, height: 300 };
const portrait = { width: 300, height: 600 };
const wide = withStroke(BLANK, [
  { x: 20, y: 40 },
  { x: 700, y: 200 },
]);

function picture(width: number, height: number): PictureDrawing {
  return { kind: 'picture', picture: { name: 'x.png', width, height, encoded: new Blob(), bitmap: {} as ImageBitmap } };
}

describe('Viewport', () => {
  it('shows ink pixel for pixel on the canvas it was drawn on', () => {
    const viewport = Viewport.of(wide, 10, landscape);

    expect(viewport.scale).toBe(1);
    expect(viewport.sheet).toEqual(landscape);
    expect(viewport.toDrawing({ x: 33, y: 44 })).toEqual({ x: 33, y: 44 });
  });

  it('keeps every stroke in sight when the canvas gets narrower', () => {
    // When
    const viewport = Viewport.of(wide, 10, portrait);

    // Then
    const box = viewport.toCanvas({ x: 20, y: 40, width: 680, height: 160 });
    expect(box.x + box.width).toBeLessThanOrEqual(portrait.width);
    expect(viewport.sheet.width).toBeGreaterThanOrEqual(705);
  });

  it('takes new strokes at the scale it shows', () => {
    const viewport = Viewport.of(wide, 10, portrait);
    const point = viewport.toDrawing({ x: 150, y: 300 });

    const box = viewport.toCanvas({ ...point, width: 0, height: 0 });

    expect(box.x).toBeCloseTo(150);
    expect(box.y).toBeCloseTo(300);
  });

  it('fits a large picture into the canvas, in its middle', () => {
    const viewport = Viewport.of(picture(4000, 1000), 10, landscape);

    expect(viewport.toCanvas({ x: 0, y: 0, width: 4000, height: 1000 })).toEqual({ x: 0, y: 50, width: 800, height: 200 });
    expect(viewport.sheet).toEqual({ width: 4000, height: 1000 });
  });

  it('does not blow up a tiny picture beyond recognition', () => {
    expect(Viewport.of(picture(28, 28), 10, landscape).scale).toBe(4);
  });

  it('survives a canvas that is not laid out yet', () => {
    expect(Viewport.of(wide, 10, { width: 0, height: 0 }).scale).toBeGreaterThan(0);
  });
});
