import { distance, type Point } from '../drawing/geometry';

/** Points nearer than this to the last one, in CSS pixels, add nothing but weight. */
const NEAREST = 0.75;
/** A second finger within this time of the first one, or before it went this far, means a gesture and no stroke. */
const GESTURE_MILLISECONDS = 300;
const GESTURE_PIXELS = 16;
/** `button` of a pen's other end. */
const ERASER_END = 5;
/** Class of a canvas that has the focus because the pen is there. */
const POINTED = 'is-pointed';

/** Where the pen was, when, and how hard it pressed. */
export interface PenSample extends Point {
  /** In milliseconds. */
  readonly time: number;
  /** 0 to 1; undefined where the device feels none, as mouse and finger. */
  readonly pressure: number | undefined;
}

/** What the pen tells while it moves. Positions are CSS pixels from the canvas's top left corner. */
export interface PenListener {
  /** @param eraser the pen is held the other way round */
  penDown(sample: PenSample, eraser: boolean): void;
  penMoved(samples: readonly PenSample[]): void;
  penUp(): void;
  /** It was no stroke (a palm, a gesture): what was drawn since penDown is void. */
  penCancelled(): void;
}

interface Pointer {
  readonly id: number;
  readonly type: string;
  readonly since: number;
  last: Point;
  length: number;
}

/**
 * Turns pointer events of mouse, touch and pen into strokes. One pointer draws at a time. A pen beats the palm that rests beside it, and
 * once one has touched the canvas, fingers and palms draw no more until the page is left. Two fingers zoom and scroll the page, and never
 * draw. The element needs `touch-action: pinch-zoom`, or the browser scrolls with the stroke.
 */
export class Pen {
  private pointer: Pointer | undefined;
  private readonly fingers = new Set<number>();
  private penSeen = false;
  /** A gesture is under way: no finger draws until all are lifted. */
  private gesture = false;
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
    // Older iOS scrolls from a touch unless its movement is refused; two fingers are the browser's. Were the touch itself refused, no
    // second finger could make a pinch of it.
    canvas.addEventListener('touchmove', refuseOneFinger, { signal, passive: false });
    canvas.addEventListener('contextmenu', refuse, { signal });
    canvas.addEventListener('blur', this.showFocus, { signal });
    canvas.addEventListener('keydown', this.showFocus, { signal });
  }

  disconnect(): void {
    this.listening.abort();
  }

  private readonly down = (event: PointerEvent): void => {
    if (!this.mayDraw(event)) {
      return;
    }
    if (this.pointer !== undefined) {
      if (event.pointerType !== 'pen' || this.pointer.type !== 'touch') {
        return;
      }
      this.listener.penCancelled();
    }
    // The press would take the focus away from the canvas.
    event.preventDefault();
    this.takeFocus();
    const sample = this.sample(event);
    this.pointer = { id: event.pointerId, type: event.pointerType, since: sample.time, last: sample, length: 0 };
    this.canvas.setPointerCapture(event.pointerId);
    this.listener.penDown(sample, event.button === ERASER_END);
  };

  /** A ring round the canvas is for those who came by keyboard. */
  private takeFocus(): void {
    this.canvas.classList.add(POINTED);
    this.canvas.focus({ preventScroll: true });
  }

  private readonly showFocus = (): void => {
    this.canvas.classList.remove(POINTED);
  };

  private mayDraw(event: PointerEvent): boolean {
    switch (event.pointerType) {
      case 'touch':
        this.fingers.add(event.pointerId);
        if (this.fingers.size > 1) {
          this.secondFinger(event.timeStamp);
        }
        return event.button === 0 && !this.penSeen && !this.gesture;
      case 'pen':
        this.penSeen = true;
        return event.button === 0 || event.button === ERASER_END;
      default:
        return event.button === 0;
    }
  }

  /** Two fingers at once are a gesture; one that comes late beside a long stroke is left alone. */
  private secondFinger(now: number): void {
    const pointer = this.pointer;
    if (pointer === undefined) {
      this.gesture = true;
    } else if (
      pointer.type === 'touch' &&
      (now - pointer.since < GESTURE_MILLISECONDS || pointer.length < GESTURE_PIXELS)
    ) {
      this.gesture = true;
      this.pointer = undefined;
      this.listener.penCancelled();
    }
  }

  private readonly move = (event: PointerEvent): void => {
    const pointer = this.pointer;
    if (pointer?.id !== event.pointerId) {
      return;
    }
    const samples = coalesced(event)
      .map((one) => this.sample(one))
      .filter((sample) => {
        const step = distance(sample, pointer.last);
        const far = step >= NEAREST;
        if (far) {
          pointer.last = sample;
          pointer.length += step;
        }
        return far;
      });
    if (samples.length > 0) {
      this.listener.penMoved(samples);
    }
  };

  private readonly up = (event: PointerEvent): void => {
    this.lifted(event);
    if (this.pointer?.id === event.pointerId) {
      this.pointer = undefined;
      this.listener.penUp();
    }
  };

  private readonly cancel = (event: PointerEvent): void => {
    this.lifted(event);
    if (this.pointer?.id === event.pointerId) {
      this.pointer = undefined;
      this.listener.penCancelled();
    }
  };

  private lifted(event: PointerEvent): void {
    if (event.type !== 'lostpointercapture') {
      this.fingers.delete(event.pointerId);
      this.gesture &&= this.fingers.size > 0;
    }
  }

  private sample(event: PointerEvent): PenSample {
    const { left, top } = this.canvas.getBoundingClientRect();
    return {
      x: event.clientX - left,
      y: event.clientY - top,
      time: event.timeStamp,
      pressure: event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : undefined,
    };
  }
}

/** A pen samples several times a frame; the browser hands the samples over together. */
function coalesced(event: PointerEvent): readonly PointerEvent[] {
  // The method is missing on a page that came without TLS from another machine, and in Safari before 18.2.
  const events = (event as Partial<PointerEvent>).getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

function refuse(event: Event): void {
  event.preventDefault();
}

function refuseOneFinger(event: TouchEvent): void {
  // The browser is zooming or scrolling already: nothing can be refused.
  if (event.touches.length < 2 && event.cancelable) {
    event.preventDefault();
  }
}
