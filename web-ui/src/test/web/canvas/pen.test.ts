// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Pen, type PenListener } from '../../../main/web/canvas/pen';
import type { Point } from '../../../main/web/drawing/geometry';

let canvas: HTMLElement;
let said: string[];

class Recorder implements PenListener {
  penDown(point: Point, eraser: boolean): void {
    said.push(`${eraser ? 'eraser' : 'down'} ${point.x},${point.y}`);
  }
  penMoved(points: readonly Point[]): void {
    said.push(`moved ${points.map(({ x, y }) => `${x},${y}`).join(' ')}`);
  }
  penUp(): void {
    said.push('up');
  }
  penCancelled(): void {
    said.push('cancelled');
  }
}

function point(type: string, at: Partial<PointerEventInit>, coalesced: PointerEventInit[] = []): void {
  const event = new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true, cancelable: true, ...at });
  // happy-dom knows no coalesced events.
  event.getCoalescedEvents = () => coalesced.map((sample) => new PointerEvent(type, sample));
  canvas.dispatchEvent(event);
}

function finger(type: string, pointerId: number, at: number): void {
  point(type, { pointerType: 'touch', pointerId, clientX: at, clientY: at });
}

beforeEach(() => {
  said = [];
  canvas = document.createElement('canvas');
  canvas.setPointerCapture = () => undefined;
  new Pen(canvas, new Recorder());
});

describe('Pen', () => {
  it('tells a stroke from touch to lift', () => {
    point('pointerdown', { clientX: 1, clientY: 2 });
    point('pointermove', { clientX: 5, clientY: 2 });
    point('pointerup', { clientX: 5, clientY: 2 });

    expect(said).toEqual(['down 1,2', 'moved 5,2', 'up']);
  });

  it('takes every sample of a fast pen', () => {
    point('pointerdown', { clientX: 0, clientY: 0, pointerType: 'pen' });
    point('pointermove', { clientX: 6, clientY: 0, pointerType: 'pen' }, [
      { clientX: 2, clientY: 1 },
      { clientX: 4, clientY: 1 },
      { clientX: 6, clientY: 0 },
    ]);

    expect(said).toEqual(['down 0,0', 'moved 2,1 4,1 6,0']);
  });

  it('tells a stroke where the browser hands over no samples together', () => {
    canvas.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1, button: 0 }));
    canvas.dispatchEvent(Object.assign(new PointerEvent('pointermove', { pointerId: 1, clientX: 5 }), { getCoalescedEvents: undefined }));

    expect(said).toEqual(['down 0,0', 'moved 5,0']);
  });

  it('leaves out samples that hardly move', () => {
    point('pointerdown', { clientX: 0, clientY: 0 });
    point('pointermove', { clientX: 0.5, clientY: 0 });

    expect(said).toEqual(['down 0,0']);
  });

  it('takes two fingers at once for a gesture and draws with neither', () => {
    finger('pointerdown', 2, 0);
    finger('pointerdown', 3, 50);
    finger('pointermove', 2, 20);
    finger('pointermove', 3, 90);
    finger('pointerup', 3, 90);
    finger('pointerdown', 4, 10);
    finger('pointerup', 4, 10);
    finger('pointerup', 2, 20);

    expect(said).toEqual(['down 0,0', 'cancelled']);
  });

  it('draws again once all fingers of a gesture are lifted', () => {
    finger('pointerdown', 2, 0);
    finger('pointerdown', 3, 50);
    finger('pointerup', 3, 50);
    finger('pointerup', 2, 0);
    finger('pointerdown', 4, 10);

    expect(said.at(-1)).toBe('down 10,10');
  });

  it('goes on with a long stroke when a second finger comes late', () => {
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValueOnce(0).mockReturnValue(1000);
    finger('pointerdown', 2, 0);
    finger('pointermove', 2, 40);
    finger('pointerdown', 3, 90);
    finger('pointermove', 3, 95);
    finger('pointermove', 2, 60);

    expect(said).toEqual(['down 0,0', 'moved 40,40', 'moved 60,60']);
    vi.restoreAllMocks();
  });

  it('draws with no finger and no palm once a pen was there', () => {
    point('pointerdown', { clientX: 10, clientY: 10, pointerType: 'pen' });
    point('pointerup', { clientX: 10, clientY: 10, pointerType: 'pen' });
    finger('pointerdown', 2, 90);
    finger('pointermove', 2, 99);

    expect(said).toEqual(['down 10,10', 'up']);
  });

  it('erases with the other end of a pen', () => {
    point('pointerdown', { clientX: 10, clientY: 10, pointerType: 'pen', button: 5 });

    expect(said).toEqual(['eraser 10,10']);
  });

  it('lets the pen win over the palm that came first', () => {
    point('pointerdown', { clientX: 90, clientY: 90, pointerType: 'touch' });
    point('pointerdown', { clientX: 10, clientY: 10, pointerType: 'pen', pointerId: 2 });

    expect(said).toEqual(['down 90,90', 'cancelled', 'down 10,10']);
  });

  it('does not draw with the right mouse button', () => {
    point('pointerdown', { button: 2 });

    expect(said).toEqual([]);
  });

  it('voids a stroke that the system takes away', () => {
    point('pointerdown', { clientX: 1, clientY: 1, pointerType: 'touch' });
    point('pointercancel', { pointerType: 'touch' });
    point('lostpointercapture', { pointerType: 'touch' });

    expect(said).toEqual(['down 1,1', 'cancelled']);
  });
});
