// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Surface } from '../../../main/web/canvas/surface';
import { Viewport } from '../../../main/web/drawing/viewport';
import type { PictureDrawing } from '../../../main/web/drawing/drawing';
import { drawnOver, type Picture } from '../../../main/web/picture/picture';

/** What lies on the canvas, the lowest first: happy-dom paints nothing. */
let layers: unknown[];

beforeEach(() => {
  layers = [];
  const context = {
    fillStyle: '',
    clearRect: () => (layers = []),
    setTransform: () => undefined,
    fillRect: () => layers.push(context.fillStyle),
    drawImage: (bitmap: unknown) => layers.push(bitmap),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as unknown as null);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take, type) => {
    take(new Blob(['x'], type === undefined ? {} : { type }));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function picture(type: string): Picture {
  return { name: 'x', width: 9, height: 9, bitmap: 'the picture' as unknown as ImageBitmap, encoded: new Blob(['x'], { type }), isDark: false };
}

it.each(['image/png', 'image/jpeg'])('sends a picture that was written on as what it was: %s', async (type) => {
  expect((await drawnOver(picture(type), () => undefined)).type).toBe(type);
});

it('shows a picture on white paper, so that dark writing on nothing is seen in the dark theme', () => {
  const drawing: PictureDrawing = { kind: 'picture', picture: picture('image/png'), strokes: [], penWidth: 5 };
  const canvas = document.createElement('canvas');
  const size = { width: 90, height: 90 };
  vi.spyOn(canvas, 'clientWidth', 'get').mockReturnValue(size.width);
  vi.spyOn(canvas, 'clientHeight', 'get').mockReturnValue(size.height);

  new Surface(canvas).paint({ drawing, active: undefined, viewport: Viewport.of(drawing, size) });

  expect(layers).toEqual(['#ffffff', 'the picture']);
});
