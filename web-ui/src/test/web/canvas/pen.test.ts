// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Pen, type PenListener } from '../../../main/web/canvas/pen';
import type { Point } from '../../../main/web/drawing/geometry';

let canvas: HTMLElement;
let said: string[];

class Recorder implements PenListener {
  penDown(point: Point): void {
    said.push(`down ${point.x},${point.y}`);
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

  it('leaves out samples that hardly move', () => {
    point('pointerdown', { clientX: 0, clientY: 0 });
    point('pointermove', { clientX: 0.5, clientY: 0 });

    expect(said).toEqual(['down 0,0']);
  });

  it('ignores a second finger', () => {
    point('pointerdown', { clientX: 0, clientY: 0, pointerType: 'touch' });
    point('pointerdown', { clientX: 50, clientY: 50, pointerType: 'touch', pointerId: 2 });
    point('pointermove', { clientX: 60, clientY: 50, pointerType: 'touch', pointerId: 2 });

    expect(said).toEqual(['down 0,0']);
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
