// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PenState } from '../../../main/web/components/drawing-pad';
import { loadPreferences, type Preferences } from '../../../main/web/components/preferences';
import { Workbench } from '../../../main/web/components/workbench';
import { BLANK, type Drawing, type InkDrawing, originOf, type PictureDrawing, withStroke } from '../../../main/web/drawing/drawing';
import { Viewport } from '../../../main/web/drawing/viewport';
import { fillingCanvas, inkOf } from '../../../main/web/drawing/writing';
import { marksByLine } from '../../../main/web/recognition/marks';
import { eventually } from '../eventually';
import { recognitionJson } from '../recognition/answers';
import { PlayedSocket } from '../recognition/socket';

const four = inkOf([[{ x: 15, y: 30 }, { x: 45, y: 90 }]], { width: 200, height: 300 }, 10);
const stroke = [{ x: 300, y: 30 }];

let bench: Workbench;
let preferences: Preferences;
let posted: number;

/** What was written last is read: digits whose boxes are those of the sheet on which the ink was begun. */
async function read(text: string, drawing: Drawing): Promise<void> {
  await sent();
  const { digits, ...json } = recognitionJson(text);
  const { x, y } = originOf(drawing);
  const moved = (digits as { box: { x: number; y: number } }[]).map((digit) => ({
    ...digit,
    box: { ...digit.box, x: digit.box.x - x, y: digit.box.y - y },
  }));
  PlayedSocket.last.says({ seq: PlayedSocket.last.sent.at(-1)?.seq, recognition: { ...json, digits: moved, rejected: [] } });
  await rest();
}

function sent(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(60);
}

function write(drawing: Drawing, ...states: PenState[]): void {
  states.forEach((state) => {
    bench.write(state === 'cancelled' ? bench.drawing : drawing, state);
  });
}

function rest(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(1_000);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  PlayedSocket.install();
  posted = 0;
  vi.stubGlobal('fetch', () => {
    posted += 1;
    return Promise.resolve(new Response(JSON.stringify(recognitionJson('7'))));
  });
  preferences = loadPreferences(localStorage);
  bench = new Workbench(() => preferences, () => undefined);
  bench.connect();
  PlayedSocket.last.opens();
});

afterEach(() => {
  bench.disconnect();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a correction', () => {
  let larger: InkDrawing;

  beforeEach(async () => {
    write(four, 'drawing', 'done');
    await read('4', four);
    const [mark] = bench.reading.recognition === undefined ? [] : marksByLine(bench.reading.recognition).flat();
    if (mark !== undefined) {
      bench.correct(mark, '9');
    }
    expect(bench.text).toBe('9');
    larger = withStroke(fillingCanvas(four, Viewport.of(four, { width: 400, height: 300 }), 10), stroke);
  });

  it('stays with its mark when a stroke enlarges the sheet', async () => {
    write(larger, 'drawing', 'done');
    expect(bench.text).toBe('9');

    await read('41', larger);

    expect(bench.text).toBe('91');
  });

  it('stays with its mark when the stroke that enlarged the sheet is cancelled', async () => {
    // Given: what is under the pen was read and shown
    write(larger, 'drawing');
    await read('41', larger);
    expect(bench.text).toBe('91');

    // When
    write(larger, 'cancelled');
    await read('4', four);

    // Then
    expect(bench.text).toBe('9');
  });

  it('does not follow an answer to ink that has moved since', async () => {
    write(withStroke(four, stroke), 'drawing');
    await sent();
    const { seq } = PlayedSocket.last.sent.at(-1) ?? {};
    write(larger, 'drawing');

    PlayedSocket.last.says({ seq, recognition: recognitionJson('4') });
    await rest();
    expect(bench.text).toBe('9');
    await read('41', larger);

    expect(bench.text).toBe('91');
  });
});

describe('a picture that is written on', () => {
  const picture: PictureDrawing = {
    kind: 'picture',
    picture: { name: 'x', width: 9, height: 9, bitmap: {} as ImageBitmap, encoded: new Blob(['x'], { type: 'image/png' }), isDark: false },
    strokes: [],
    penWidth: 5,
  };

  it('is read though a pinch came before the pen had rested', async () => {
    // Given
    bench.put({ ...picture, strokes: [stroke] });
    await rest();
    expect(posted).toBe(0);

    // When: the last stroke is erased, which needs no canvas to paint on
    write(picture, 'drawing', 'done', 'drawing', 'cancelled');
    await rest();

    // Then
    expect(posted).toBe(1);
  });

  it('is read once when it is asked for before the pen has rested', async () => {
    bench.put(picture);
    await rest();
    write({ ...picture }, 'drawing', 'done');

    bench.predict();
    await rest();

    expect(posted).toBe(2);
  });

  it('is not read for another drawing', async () => {
    bench.put(picture);
    await rest();
    write({ ...picture }, 'drawing', 'done');

    bench.clear();
    bench.put(four);
    await rest();

    expect(posted).toBe(1);
  });
});

describe('opening pictures', () => {
  interface Opened {
    readonly close: () => void;
    readonly decoded: () => Promise<unknown>;
    readonly failed: () => Promise<unknown>;
  }

  /** Opens a picture whose decoding takes as long as the test says. */
  function open(name: string): Opened {
    const bitmap = { width: 9, height: 9, close: vi.fn(() => (bitmap.width = 0)) };
    const { close } = bitmap;
    let resolve: (bitmap: unknown) => void = () => undefined;
    let reject: (cause: Error) => void = () => undefined;
    vi.stubGlobal('createImageBitmap', () => new Promise((...ways) => ([resolve, reject] = ways)));
    const opened = bench.open(new File(['x'], name, { type: 'image/png' }));
    return {
      close,
      decoded: () => {
        resolve(bitmap);
        return opened;
      },
      failed: () => {
        reject(new Error('no picture'));
        return opened;
      },
    };
  }

  beforeEach(() => {
    const context = { fillRect: () => undefined, drawImage: () => undefined, getImageData: () => ({ data: [] }) };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as unknown as null);
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  const shown = (): string | undefined => (bench.drawing.kind === 'picture' ? bench.drawing.picture.name : undefined);

  it('shows the one that was opened last, whichever is decoded first', async () => {
    // Given
    const first = open('first');
    const second = open('second');

    // When
    await second.decoded();
    await first.decoded();

    // Then
    expect(shown()).toBe('second');
    expect(first.close).toHaveBeenCalled();
    expect(second.close).not.toHaveBeenCalled();
  });

  it.each([
    ['something else was put on the canvas', () => bench.put(four)],
    ['the canvas was cleared', () => bench.clear()],
    ['a step was undone', () => bench.undo()],
  ])('shows none that is decoded after %s', async (_, act) => {
    write(four, 'drawing', 'done');
    const picture = open('late');

    act();
    await picture.decoded();

    expect(bench.drawing.kind).toBe('ink');
    expect(picture.close).toHaveBeenCalled();
  });

  it('tells no trouble with one that nobody waits for any more', async () => {
    const broken = open('broken');
    await open('good').decoded();

    await broken.failed();

    expect(bench.reading.problem).toBeUndefined();
  });

  describe('one after the other', () => {
    let pictures: Opened[];

    beforeEach(async () => {
      pictures = [];
      for (const name of ['a', 'b', 'c', 'd']) {
        const picture = open(name);
        await picture.decoded();
        pictures.push(picture);
      }
    });

    it('keeps no more than three of them decoded', () => {
      expect(pictures.map(({ close }) => vi.mocked(close).mock.calls.length)).toEqual([1, 0, 0, 0]);
    });

    it('decodes the oldest again when it comes back by undoing', async () => {
      // Given
      const again = { width: 9, height: 9, close: vi.fn() };
      vi.stubGlobal('createImageBitmap', () => Promise.resolve(again));
      bench.undo();
      bench.undo();
      expect(shown()).toBe('b');

      // When
      bench.undo();
      await eventually(() => expect(shown()).toBe('a'));

      // Then
      expect(bench.drawing).toMatchObject({ picture: { bitmap: again } });
      expect(vi.mocked(pictures[3]?.close ?? vi.fn())).toHaveBeenCalledOnce();
      bench.redo();
      expect(shown()).toBe('b');
      bench.undo();
      expect(shown()).toBe('a');
    });

    it('keeps what is written while the oldest is decoded again', async () => {
      const again = { width: 9, height: 9, close: vi.fn() };
      vi.stubGlobal('createImageBitmap', () => Promise.resolve(again));
      bench.undo();
      bench.undo();

      bench.undo();
      const written = withStroke(bench.drawing, stroke);
      write(written, 'done');
      await vi.advanceTimersByTimeAsync(10);

      expect(bench.drawing).toBe(written);
    });

    it('does not let the oldest come back once something else was done', async () => {
      const again = { width: 9, height: 9, close: vi.fn() };
      vi.stubGlobal('createImageBitmap', () => Promise.resolve(again));
      bench.undo();
      bench.undo();

      bench.undo();
      bench.clear();
      await rest();

      expect(bench.drawing).toBe(BLANK);
      expect(again.close).toHaveBeenCalled();
    });
  });

  it('shows one that is decoded while the pen writes', async () => {
    const picture = open('picture');
    write(four, 'drawing');

    await picture.decoded();

    expect(shown()).toBe('picture');
  });
});

describe('without reading while drawing', () => {
  beforeEach(async () => {
    preferences = { ...preferences, live: false };
    write(four, 'drawing', 'done');
    bench.predict();
    await rest();
    expect(bench.text).toBe('7');
  });

  it('keeps the answer when a stroke is cancelled', () => {
    write(withStroke(four, stroke), 'drawing', 'cancelled');

    expect(bench.text).toBe('7');
  });

  it('keeps the answer when the eraser touches no ink', () => {
    write(bench.drawing, 'drawing', 'done');

    expect(bench.text).toBe('7');
  });

  it('forgets the answer when the drawing has changed', () => {
    write(withStroke(four, stroke), 'drawing', 'done');

    expect(bench.text).toBeUndefined();
  });
});

it('takes the pen of the settings once all ink was erased', () => {
  preferences = { ...preferences, penWidth: 30 };
  write(four, 'drawing', 'done');
  expect(bench.penWidth).toBe(10);

  write(BLANK, 'drawing', 'done');

  expect(bench.penWidth).toBe(30);
});

it('takes up what another page of the browser kept', () => {
  const { collection } = bench;
  expect(collection.samples).toEqual([]);
  localStorage.setItem('digits.corrections', JSON.stringify([{ id: 'own-1/a/mark', label: '1', writer: 'own-1', strokes: [] }]));

  window.dispatchEvent(new Event('storage'));

  expect(collection.samples).toHaveLength(1);
});
