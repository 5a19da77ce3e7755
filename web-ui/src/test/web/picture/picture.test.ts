// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Surface } from '../../../main/web/canvas/surface';
import { Viewport } from '../../../main/web/drawing/viewport';
import type { PictureDrawing } from '../../../main/web/drawing/drawing';
import { drawnOver, type Picture, readPicture } from '../../../main/web/picture/picture';

/** What lies on the canvas, the lowest first: happy-dom paints nothing. */
let layers: unknown[];

beforeEach(() => {
  layers = [];
  const context = {
    fillStyle: '',
    clearRect: () => (layers = []),
    setTransform: () => undefined,
    fillRect: () => layers.push(context.fillStyle),
    getImageData: () => ({ data: new Uint8ClampedArray(4) }),
    drawImage: (bitmap: unknown) => layers.push(bitmap),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as unknown as null);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take, type) => {
    take(new Blob(['x'], type === undefined ? {} : { type }));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Every encoded picture has so many bytes a pixel. */
function encodeTo(bytesOf: (type: string | undefined, quality: number) => number): void {
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, take, type, quality) {
    const blob = new Blob([], type === undefined ? {} : { type });
    Object.defineProperty(blob, 'size', { value: this.width * this.height * bytesOf(type, quality ?? 1) });
    take(blob);
  });
}

function open(width: number, height: number, type: string): Promise<Picture> {
  const bitmap = (size: object): object => ({ width, height, close: () => undefined, ...size });
  vi.stubGlobal('createImageBitmap', (source: unknown) =>
    Promise.resolve(source instanceof HTMLCanvasElement ? bitmap({ width: source.width, height: source.height }) : bitmap({})),
  );
  return readPicture(new Blob(['x'], { type }), 'x');
}

describe('a picture that is encoded again', () => {
  it('stays a PNG while that is small enough', async () => {
    encodeTo(() => 1);

    expect((await open(3000, 2000, 'image/webp')).encoded).toMatchObject({ type: 'image/png', size: 6_000_000 });
  });

  it('becomes a JPEG on white paper where a PNG has more bytes than are taken', async () => {
    encodeTo((type) => (type === 'image/png' ? 4 : 1));

    const { encoded, width, height } = await open(3000, 2000, 'image/webp');

    expect(encoded.type).toBe('image/jpeg');
    expect([width, height]).toEqual([3000, 2000]);
    expect(layers).toContain('#ffffff');
  });

  it('is made smaller until it is taken', async () => {
    encodeTo(() => 4);

    const { encoded, width, height, bitmap } = await open(4000, 3000, 'image/webp');

    expect(encoded.size).toBeLessThanOrEqual(10_485_760);
    expect(width * height).toBeGreaterThan(10_485_760 / 10);
    expect(width / height).toBeCloseTo(4 / 3, 2);
    expect([bitmap.width, bitmap.height]).toEqual([width, height]);
  });

  it('keeps its size when it was written on, as strokes and boxes are in its pixels', async () => {
    encodeTo((type, quality) => (type === 'image/png' ? 4 : quality));
    const large = { ...picture('image/png'), width: 4000, height: 3000 };

    const blob = await drawnOver(large, () => undefined);

    expect(blob.type).toBe('image/jpeg');
    expect(blob.size).toBeLessThanOrEqual(10_485_760);
    expect(blob.size).toBeGreaterThan(4_000_000);
  });
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
