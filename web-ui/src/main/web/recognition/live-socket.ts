import type { InkMessage } from '../drawing/ink-message';
import type { Answer } from './answer';
import { type Include, readingFrom } from './client';
import { parseProblem } from './problem';

/** Ink waiting for its reading; a higher number is newer. */
export interface Frame {
  readonly seq: number;
  readonly ink: InkMessage;
  readonly include: readonly Include[];
}

export interface LiveListener {
  answered(seq: number, answer: Answer): void;
  /** The socket is open: frames go out from now on. */
  opened(): void;
  /** The socket is gone; a frame that was given to it may never be answered. */
  lost(): void;
}

/** Milliseconds; a test makes them short. */
export interface LiveTimes {
  /** At least this long between two frames. */
  readonly pace: number;
  /** An answer that takes longer means that the connection is dead. */
  readonly patience: number;
  readonly firstRetry: number;
  readonly longestRetry: number;
  /** A connection that was open for so long, or has answered, is a good one: the next one is not waited for long. */
  readonly steady: number;
}

const TIMES: LiveTimes = { pace: 50, patience: 15_000, firstRetry: 500, longestRetry: 8_000, steady: 10_000 };

/**
 * The WebSocket `/api/v1/live`: whole ink out as it is drawn, readings in. One frame is under way at a time; while it
 * is, only the newest of those offered waits. A lost connection is opened again, ever more slowly until one proves good.
 */
export class LiveSocket {
  private readonly address: URL;
  private socket: WebSocket | undefined;
  private underWay: number | undefined;
  private waiting: Frame | undefined;
  private lastSent = 0;
  private failures = 0;
  private paceTimer: number | undefined;
  private patienceTimer: number | undefined;
  private retryTimer: number | undefined;
  private steadyTimer: number | undefined;

  constructor(
    base: string | URL,
    private readonly listener: LiveListener,
    private readonly times: LiveTimes = TIMES,
  ) {
    this.address = new URL('api/v1/live', base);
    this.address.protocol = this.address.protocol === 'https:' ? 'wss:' : 'ws:';
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  /** Opens the connection and keeps it open until disconnect(). Called again, it tries at once instead of waiting. */
  connect(): void {
    window.clearTimeout(this.retryTimer);
    if (this.socket !== undefined) {
      return;
    }
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.addEventListener('open', () => {
      this.steadyTimer = window.setTimeout(() => {
        this.failures = 0;
      }, this.times.steady);
      this.listener.opened();
    });
    socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (this.socket === socket) {
        this.received(event.data);
      }
    });
    // An error is always followed by a close.
    socket.addEventListener('close', () => {
      this.closed(socket);
    });
  }

  disconnect(): void {
    window.clearTimeout(this.retryTimer);
    const socket = this.socket;
    this.abandon();
    socket?.close();
  }

  /** Takes the place of a frame that still waits. Nothing happens while the socket is not open. */
  offer(frame: Frame): void {
    if (this.isOpen) {
      this.waiting = frame;
      this.send();
    }
  }

  /** Drops what waits; an answer under way will still come. */
  forget(): void {
    this.waiting = undefined;
    window.clearTimeout(this.paceTimer);
    this.paceTimer = undefined;
  }

  private send(): void {
    if (this.socket === undefined || this.waiting === undefined || this.underWay !== undefined) {
      return;
    }
    const wait = this.lastSent + this.times.pace - performance.now();
    if (wait > 0) {
      this.paceTimer ??= window.setTimeout(() => {
        this.paceTimer = undefined;
        this.send();
      }, wait);
      return;
    }
    const frame = this.waiting;
    this.waiting = undefined;
    this.underWay = frame.seq;
    this.lastSent = performance.now();
    const { socket } = this;
    this.patienceTimer = window.setTimeout(() => {
      // A dead connection may take minutes to say that it is closed.
      socket.close();
      this.closed(socket);
    }, this.times.patience);
    socket.send(JSON.stringify(frame));
  }

  private received(data: unknown): void {
    const message = parse(data);
    const seq = typeof message?.['seq'] === 'number' ? message['seq'] : this.underWay;
    if (message === undefined || seq === undefined) {
      return;
    }
    if (seq === this.underWay) {
      window.clearTimeout(this.patienceTimer);
      this.underWay = undefined;
    }
    this.failures = 0;
    const problem = message['problem'];
    this.listener.answered(
      seq,
      problem === undefined
        ? readingFrom(message['recognition'])
        : { kind: 'problem', problem: parseProblem(problem, 0, null) },
    );
    this.send();
  }

  private closed(socket: WebSocket): void {
    if (this.socket !== socket) {
      return;
    }
    this.abandon();
    const longest = Math.min(this.times.firstRetry * 2 ** this.failures, this.times.longestRetry);
    // Pages that lost the same server do not all come back at the same time.
    const wait = longest * (1 - Math.random() / 2);
    this.failures += 1;
    this.retryTimer = window.setTimeout(() => {
      this.connect();
    }, wait);
    this.listener.lost();
  }

  /** Nothing of this connection counts any more. */
  private abandon(): void {
    this.socket = undefined;
    this.underWay = undefined;
    window.clearTimeout(this.patienceTimer);
    window.clearTimeout(this.steadyTimer);
    this.forget();
  }
}

function parse(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'string') {
    return undefined;
  }
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : undefined;
  } catch {
    // Not from our gateway: something between us answers for it.
    return undefined;
  }
}
