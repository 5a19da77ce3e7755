import { distance, type Point } from '../drawing/geometry';

/** Points nearer than this to the last one, in CSS pixels, add nothing but weight. */
const NEAREST = 0.75;

/** What the pen tells while it moves. Positions are CSS pixels from the canvas's top left corner. */
export interface PenListener {
  penDown(point: Point): void;
  penMoved(points: readonly Point[]): void;
  penUp(): void;
  /** The system took the pointer away (a palm, a gesture): what was drawn since penDown is void. */
  penCancelled(): void;
}

/**
 * Turns pointer events of mouse, touch and pen into strokes. One pointer draws at a time; a pen beats the palm that
 * rests beside it. The element needs `touch-action: none`, or the browser scrolls with the stroke.
 */
export class Pen {
  private pointer: { readonly id: number; readonly type: string; last: Point } | undefined;
  private readonly listening = new AbortController();

  constructor(
    private readonly canvas: HTMLElement,
    private readonly listener: PenListener,
  ) {
    const { signal } = this.listening;
    canvas.addEventListener('pointerdown', this.down, { signal });
    canvas.addEventListener('pointermove', this.move, { signal });
    canvas.addEventListener('pointerup', this.up, { signal });
    canvas.addEventListener('pointercancel', this.cancel, { signal });
    canvas.addEventListener('lostpointercapture', this.up, { signal });
    // Older iOS still scrolls or selects from a touch unless the touch itself is refused.
    canvas.addEventListener('touchstart', refuse, { signal, passive: false });
    canvas.addEventListener('touchmove', refuse, { signal, passive: false });
    canvas.addEventListener('contextmenu', refuse, { signal });
  }

  disconnect(): void {
    this.listening.abort();
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) {
      return;
    }
    if (this.pointer !== undefined) {
      if (event.pointerType !== 'pen' || this.pointer.type !== 'touch') {
        return;
      }
      this.listener.penCancelled();
    }
    event.preventDefault();
    const point = this.position(event);
    this.pointer = { id: event.pointerId, type: event.pointerType, last: point };
    this.canvas.setPointerCapture(event.pointerId);
    this.listener.penDown(point);
  };

  private readonly move = (event: PointerEvent): void => {
    const pointer = this.pointer;
    if (pointer?.id !== event.pointerId) {
      return;
    }
    // A pen samples several times a frame; the browser hands them over together.
    const samples = event.getCoalescedEvents();
    const points = (samples.length > 0 ? samples : [event])
      .map((sample) => this.position(sample))
      .filter((point) => {
        const far = distance(point, pointer.last) >= NEAREST;
        if (far) {
          pointer.last = point;
        }
        return far;
      });
    if (points.length > 0) {
      this.listener.penMoved(points);
    }
  };

  private readonly up = (event: PointerEvent): void => {
    if (this.pointer?.id === event.pointerId) {
      this.pointer = undefined;
      this.listener.penUp();
    }
  };

  private readonly cancel = (event: PointerEvent): void => {
    if (this.pointer?.id === event.pointerId) {
      this.pointer = undefined;
      this.listener.penCancelled();
    }
  };

  private position(event: PointerEvent): Point {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

function refuse(event: Event): void {
  event.preventDefault();
}
