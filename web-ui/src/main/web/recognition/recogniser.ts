import type { DeviceReading } from '../device/device';
import type { InkMessage } from '../drawing/ink-message';
import type { Answer } from './answer';
import { type Include, RecognitionClient, type Submission } from './client';
import { LiveSocket, type LiveTimes } from './live-socket';
import { isAway, isOfNoServer, picturesNeedServer } from './problem';

export interface RecogniserListener {
  /**
   * The newest answer there is; older ones never come after it. Of trouble only what is current is told.
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
/** A busy reader is asked ever more slowly, at last after this time or the one that it names, in milliseconds. */
const LONGEST_WAIT = 8_000;

/** What has not been read yet. */
interface Unread {
  readonly seq: number;
  readonly submission: Submission;
  readonly include: readonly Include[];
}

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
  /** What was submitted last, until it is read; sent again when a connection comes back. */
  private unread: Unread | undefined;
  /** Number of what was posted last. */
  private posted = 0;
  /** How often in a row the reader was busy. */
  private refusals = 0;
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
          this.settleSomehow(seq, answer, this.unread?.seq === seq ? this.unread.submission : undefined);
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

  /** Opens the connection, at once if it is lost, and sends a picture that is still to be read. */
  connect(): void {
    this.live.connect();
    if (this.unread?.submission.kind === 'picture') {
      this.resend();
    }
  }

  /** Holds no connection until connect(). What was submitted is still read, over HTTP. */
  rest(): void {
    this.live.disconnect();
  }

  disconnect(): void {
    this.reset();
    this.live.disconnect();
  }

  /** Reads ink that is being drawn, when there is time for it: only the newest counts. */
  draw(ink: InkMessage): void {
    this.unread = this.numbered(this.nextNumber(), { kind: 'ink', ink });
    this.resend();
  }

  /** Reads a drawing now, over HTTP. */
  predict(submission: Submission): void {
    window.clearTimeout(this.timer);
    this.live.forget();
    this.unread = this.numbered(this.nextNumber(), submission);
    this.post(this.unread);
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

  private numbered(seq: number, submission: Submission): Unread {
    return { seq, submission, include: this.include };
  }

  private resend(): void {
    window.clearTimeout(this.timer);
    const { unread } = this;
    if (unread === undefined) {
      return;
    }
    const { seq, submission, include } = unread;
    if (submission.kind === 'ink' && this.live.isOpen) {
      this.live.offer({ seq, ink: submission.ink, include });
    } else if (submission.kind === 'ink' || seq !== this.posted) {
      // A picture that is under way is not sent twice.
      this.timer = window.setTimeout(() => {
        this.post(unread);
      }, REST);
    }
  }

  private post({ seq, submission, include }: Unread): void {
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.posted = seq;
    this.client.recognise(submission, include, request.signal).then(
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
    const reading = readHere(device, submission, answer, this.include).catch(() => undefined);
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
    if (current || answer.kind === 'reading') {
      this.listener.answered(answer, current);
    }
  }

  /** What met a passing trouble stays unread and is tried again. */
  private keepOrForget(answer: Answer): void {
    const submission = this.unread?.submission;
    this.unread = undefined;
    if (answer.kind === 'reading') {
      this.refusals = 0;
      return;
    }
    const { retryAfter } = answer.problem;
    if (submission !== undefined && (isAway(answer) || retryAfter !== undefined)) {
      // A new number, or its answer would count as stale.
      this.submitted += 1;
      this.unread = this.numbered(this.submitted, submission);
    }
    if (retryAfter !== undefined) {
      this.timer = window.setTimeout(
        () => {
          this.resend();
        },
        Math.max(retryAfter, Math.min(retryAfter * 2 ** this.refusals, LONGEST_WAIT)),
      );
      this.refusals += 1;
    }
  }
}

/**
 * What this device makes of ink; of pictures it says that it reads none, where no server is there that may. Undefined when it reads
 * nothing.
 */
async function readHere(
  device: DeviceReading,
  submission: Submission,
  answer: Answer,
  include: readonly Include[],
): Promise<Answer | undefined> {
  if (submission.kind === 'ink') {
    return device.read(submission.ink, include);
  }
  return isAway(answer) && (await device.isReady()) ? { kind: 'problem', problem: picturesNeedServer() } : undefined;
}
