import type { DeviceReading } from '../device/device';
import type { InkMessage } from '../drawing/ink-message';
import type { Answer } from './answer';
import { type Include, RecognitionClient, type Submission } from './client';
import { type Frame, LiveSocket, type LiveTimes } from './live-socket';
import { isOfNoServer, picturesNeedServer } from './problem';

export interface RecogniserListener {
  /**
   * The newest answer there is; older ones never come after it.
   *
   * @param current it is of what was submitted last
   */
  answered(answer: Answer, current: boolean): void;
  /** True from a submission to its answer. */
  waiting(waiting: boolean): void;
  connection(connection: Connection): void;
}

/** How drawings get read: not known yet; over the socket; over HTTP alone; on this device, without a server; or not at all for now. */
export type Connection = 'opening' | 'live' | 'http' | 'device' | 'away';

/** How long a pen must rest before ink is posted while the socket is away, in milliseconds. */
const REST = 250;

/**
 * Has drawings read: ink over the socket as it is drawn, over HTTP while the socket is away, pictures over HTTP always.
 * Every submission gets a number, and only an answer with a higher number than the last one is passed on.
 */
export class Recogniser {
  /** What answers to later submissions hold beside the digits. */
  include: readonly Include[] = ['tiles'];

  private readonly live: LiveSocket;
  private readonly client: RecognitionClient;
  private submitted = 0;
  private answered = 0;
  /** Ink that has not been read yet; sent again when a connection comes back. */
  private unread: Frame | undefined;
  private request: AbortController | undefined;
  private timer: number | undefined;
  /** How HTTP fared last. */
  private overHttp: Connection = 'opening';

  constructor(
    base: string | URL,
    private readonly listener: RecogniserListener,
    times?: LiveTimes,
    private readonly device?: DeviceReading,
  ) {
    this.client = new RecognitionClient(base);
    this.live = new LiveSocket(
      base,
      {
        answered: (seq, answer) => {
          if (answer.kind === 'reading' && this.overHttp === 'device') {
            this.overHttp = 'opening';
            this.listener.connection('live');
          }
          const ink = this.unread?.seq === seq ? this.unread.ink : undefined;
          this.settleSomehow(seq, answer, ink === undefined ? undefined : { kind: 'ink', ink });
        },
        opened: () => {
          this.listener.connection('live');
          this.resend();
        },
        lost: () => {
          // Whether HTTP works shows with the next drawing.
          this.listener.connection(this.overHttp);
          this.resend();
        },
      },
      times,
    );
  }

  connect(): void {
    this.live.connect();
  }

  disconnect(): void {
    this.reset();
    this.live.disconnect();
  }

  /** Reads ink that is being drawn, when there is time for it: only the newest counts. */
  draw(ink: InkMessage): void {
    this.unread = this.frame(this.nextNumber(), ink);
    this.resend();
  }

  /** Reads a drawing now, over HTTP. */
  predict(submission: Submission): void {
    window.clearTimeout(this.timer);
    this.live.forget();
    const seq = this.nextNumber();
    this.unread = submission.kind === 'ink' ? this.frame(seq, submission.ink) : undefined;
    this.post(seq, submission);
  }

  /** The canvas is empty, or shows something else: no answer that is still under way counts. */
  reset(): void {
    window.clearTimeout(this.timer);
    this.request?.abort();
    this.live.forget();
    this.unread = undefined;
    this.answered = this.submitted;
    this.listener.waiting(false);
  }

  private nextNumber(): number {
    this.submitted += 1;
    this.listener.waiting(true);
    return this.submitted;
  }

  private frame(seq: number, ink: InkMessage): Frame {
    return { seq, ink, include: this.include };
  }

  private resend(): void {
    window.clearTimeout(this.timer);
    const frame = this.unread;
    if (frame === undefined) {
      return;
    }
    if (this.live.isOpen) {
      this.live.offer(frame);
    } else {
      this.timer = window.setTimeout(() => {
        this.post(frame.seq, { kind: 'ink', ink: frame.ink });
      }, REST);
    }
  }

  private post(seq: number, submission: Submission): void {
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.client.recognise(submission, this.include, request.signal).then(
      (answer) => {
        this.settleSomehow(seq, answer, submission, () => {
          this.overHttp = answer.kind === 'problem' && answer.problem.status === undefined ? 'away' : 'http';
          if (!this.live.isOpen) {
            this.listener.connection(this.overHttp);
          }
        });
      },
      (cause: unknown) => {
        if (!request.signal.aborted) {
          throw cause;
        }
      },
    );
  }

  /**
   * Ink that no server reads now is read on this device, where it can be; then the server's answer does not count.
   *
   * @param submission what the answer is to, if it is still known
   * @param counts called when the answer counts
   */
  private settleSomehow(
    seq: number,
    answer: Answer,
    submission: Submission | undefined,
    counts: () => void = () => undefined,
  ): void {
    const { device } = this;
    if (device === undefined || submission === undefined || !isOfNoServer(answer)) {
      counts();
      this.settle(seq, answer);
      return;
    }
    // A device that fails reads nothing: the server's answer counts.
    const reading = readHere(device, submission, this.include).catch(() => undefined);
    void reading.then((here) => {
      if (here?.kind === 'reading') {
        this.overHttp = 'device';
        this.listener.connection('device');
      } else {
        counts();
      }
      this.settle(seq, here ?? answer);
    });
  }

  private settle(seq: number, answer: Answer): void {
    if (seq <= this.answered) {
      return;
    }
    this.answered = seq;
    const current = seq === this.submitted;
    if (current) {
      this.listener.waiting(false);
      this.keepOrForget(answer);
    }
    this.listener.answered(answer, current);
  }

  /** Ink that met a passing trouble stays unread and is tried again. */
  private keepOrForget(answer: Answer): void {
    const ink = this.unread?.ink;
    this.unread = undefined;
    if (ink === undefined || answer.kind === 'reading') {
      return;
    }
    const { status, retryAfter } = answer.problem;
    if (status === undefined || retryAfter !== undefined) {
      // A new number, or its answer would count as stale.
      this.submitted += 1;
      this.unread = this.frame(this.submitted, ink);
    }
    if (retryAfter !== undefined) {
      this.timer = window.setTimeout(() => {
        this.resend();
      }, retryAfter);
    }
  }
}

/** What this device makes of ink; of pictures it says that it reads none. Undefined when it reads nothing. */
async function readHere(
  device: DeviceReading,
  submission: Submission,
  include: readonly Include[],
): Promise<Answer | undefined> {
  if (submission.kind === 'ink') {
    return device.read(submission.ink, include);
  }
  return (await device.isReady()) ? { kind: 'problem', problem: picturesNeedServer() } : undefined;
}
