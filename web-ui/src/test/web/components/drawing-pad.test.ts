// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DrawingPad, type FrameEvent, type InkEvent, type PenState } from '../../../main/web/components/drawing-pad';
import { BLANK, type Drawing, type PictureDrawing } from '../../../main/web/drawing/drawing';
import { inkOf } from '../../../main/web/drawing/writing';

const four = inkOf([[{ x: 15, y: 30 }, { x: 45, y: 90 }]], { width: 200, height: 300 }, 10);
const picture: PictureDrawing = {
  kind: 'picture',
  picture: { name: 'x', width: 9, height: 9, bitmap: {} as ImageBitmap, encoded: new Blob(['x']), isDark: false },
  strokes: [],
  penWidth: 5,
};

let pad: DrawingPad;
let told: { drawing: Drawing; pen: PenState }[];
let frames: unknown[];

const at = (x: number): { x: number; y: number; time: number; pressure: undefined } => ({ x, y: 10, time: x, pressure: undefined });

async function show(drawing: Drawing): Promise<void> {
  pad.drawing = drawing;
  await pad.updateComplete;
}

beforeEach(async () => {
  pad = new DrawingPad();
  told = [];
  frames = [];
  pad.addEventListener('pad-ink', (event) => told.push((event as CustomEvent<InkEvent['detail']>).detail));
  pad.addEventListener('pad-frame', (event) => frames.push((event as CustomEvent<FrameEvent['detail']>).detail));
  document.body.replaceChildren(pad);
  await show(four);
});

describe('a stroke', () => {
  it('is added to the drawing when the pen leaves', () => {
    pad.penDown(at(1), false);
    pad.penMoved([at(5)]);
    pad.penUp();

    expect(told.map(({ pen }) => pen)).toEqual(['drawing', 'drawing', 'done']);
    expect(told.at(-1)?.drawing.strokes).toHaveLength(2);
  });

  it.each([
    ['was cleared', BLANK],
    ['was undone', inkOf([[{ x: 1, y: 1 }]], { width: 200, height: 300 }, 10)],
    ['became a picture', picture],
  ])('is dropped when the drawing %s under the pen', async (_, other) => {
    // Given
    pad.penDown(at(1), false);

    // When
    await show(other);
    pad.penMoved([at(5)]);
    pad.penUp();

    // Then
    expect(told.map(({ pen }) => pen)).toEqual(['drawing', 'cancelled']);
    expect(told.at(-1)?.drawing).toBe(other);
  });

  it('of the eraser is dropped, too', async () => {
    pad.penDown(at(1), true);

    await show(BLANK);
    pad.penMoved([at(5)]);
    pad.penUp();

    expect(told.at(-1)).toEqual({ drawing: BLANK, pen: 'cancelled' });
  });

  it('is dropped when a frame is asked for, which begins with the next touch', async () => {
    pad.penDown(at(1), false);

    pad.framing = true;
    await pad.updateComplete;
    pad.penMoved([at(5)]);
    pad.penUp();

    expect(told.map(({ pen }) => pen)).toEqual(['drawing', 'cancelled']);
    expect(frames).toEqual([]);
  });
});

it('is painted in the colours of paper before the page is printed', () => {
  const painted = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');

  window.dispatchEvent(new Event('beforeprint'));

  expect(painted).toHaveBeenCalledOnce();
  painted.mockRestore();
});
