// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPreferences } from '../../../main/web/components/preferences';
import { Workbench } from '../../../main/web/components/workbench';
import type { PictureDrawing } from '../../../main/web/drawing/drawing';
import { recognitionJson } from '../recognition/answers';
import { PlayedSocket } from '../recognition/socket';

function rest(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(1_000);
}

describe('a picture that is too heavy', () => {
  const LIMIT = 1_000_000;
  const heavy: PictureDrawing = {
    kind: 'picture',
    picture: { name: 'x', width: 4000, height: 3000, bitmap: { width: 4000, height: 3000 } as ImageBitmap, encoded: sized('image/jpeg', 5 * LIMIT), isDark: false },
    strokes: [[{ x: 400, y: 300, width: 0.5 }]],
    penWidth: 20,
  };
  let bench: Workbench;
  let sizes: number[];

  function sized(type: string, size: number): Blob {
    return Object.defineProperty(new Blob([], { type }), 'size', { value: size });
  }

  /** No body of more than so many bytes passes. */
  function limitTo(most: number): void {
    vi.stubGlobal('fetch', (_: URL, { body }: { body: Blob }) => {
      sizes.push(body.size);
      const passes = body.size <= most;
      return Promise.resolve(new Response(passes ? JSON.stringify(recognitionJson('7')) : '<html>', { status: passes ? 200 : 413 }));
    });
  }

  beforeEach(() => {
    vi.useFakeTimers();
    PlayedSocket.install();
    sizes = [];
    const context = { fillRect: () => undefined, drawImage: () => undefined, stroke: () => undefined };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as unknown as null);
    vi.stubGlobal('Path2D', vi.fn(function (this: object) { Object.assign(this, { moveTo: vi.fn(), lineTo: vi.fn() }); }));
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, take, type) {
      take(sized(type ?? '', (this.width * this.height) / 4));
    });
    vi.stubGlobal('createImageBitmap', ({ width, height }: HTMLCanvasElement) => Promise.resolve({ width, height, close: () => undefined }));
    bench = new Workbench(() => loadPreferences(localStorage), () => undefined);
    bench.connect();
  });

  afterEach(() => {
    bench.disconnect();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is sent once more, smaller, with what was written on it where it was', async () => {
    limitTo(LIMIT);

    bench.put(heavy);
    await rest();

    expect(sizes).toHaveLength(2);
    expect(bench.text).toBe('7');
    expect(bench.reading.problem).toBeUndefined();
    expect(bench.drawing).toMatchObject({ picture: { width: 1414, height: 1060, name: 'x' }, penWidth: expect.closeTo(7.07, 2) as number });
    const [point] = bench.drawing.strokes[0] ?? [];
    expect(point).toMatchObject({ x: expect.closeTo(141.4, 1) as number, y: expect.closeTo(106.05, 1) as number, width: 0.5 });
  });

  it('is sent no third time', async () => {
    limitTo(0);

    bench.put(heavy);
    await rest();

    expect(sizes).toHaveLength(2);
    expect(bench.reading.problem?.status).toBe(413);
  });
});
