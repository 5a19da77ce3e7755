import { paintStrokes } from '../canvas/surface';
import { Device } from '../device/device';
import { type Drawing, type InkDrawing, isBlank, originOf } from '../drawing/drawing';
import { ORIGIN, type Point } from '../drawing/geometry';
import { inkMessage } from '../drawing/ink-message';
import { messages } from '../language/language';
import { drawnOver, inkOn, UnreadablePicture } from '../picture/picture';
import type { Answer } from './answer';
import type { Include, Submission } from './client';
import { isOfNoServer, isTooHeavy, type Problem, problemOf } from './problem';
import { type Connection, Recogniser, type RecogniserListener } from './recogniser';
import type { Recognition } from './recognition';
import { Settling } from './settling';

/** What is known of the drawing on the canvas: how it reads, what went wrong, and whether more is to come. */
export class ReadingSession implements RecogniserListener {
  /** What is shown; settled while a person writes. */
  recognition: Recognition | undefined;
  /** {@link originOf} the drawing that the recognition is of. */
  origin: Point = ORIGIN;
  /** The recognition is of the drawing before this one: its boxes do not fit. */
  isStale = false;
  problem: Problem | undefined;
  connectionState: Connection = 'opening';

  private readonly recogniser: Recogniser;
  private readonly device: Device;
  private readonly settling: Settling;
  private isAnswerDue = false;
  /** {@link originOf} the drawing that is being read. */
  private nextOrigin = ORIGIN;
  /** What a person dismissed while no server could be reached: not told again until one is. */
  private dismissed: Problem | undefined;
  /** Counts what is predicted: a picture that took long to encode may be outdated by then. */
  private predicted = 0;

  /**
   * @param changed called after every change
   * @param lighten called when the drawing was too heavy to be sent; says whether it is made lighter and read again
   */
  constructor(
    base: string,
    private readonly changed: () => void,
    private readonly lighten: () => boolean,
  ) {
    this.device = new Device(base);
    this.recogniser = new Recogniser(base, this, undefined, this.device);
    this.settling = new Settling((recognition) => {
      this.recognition = recognition;
      this.origin = this.nextOrigin;
      this.isStale = false;
      this.problem = undefined;
      this.changed();
    });
  }

  /** A newer reading is on its way, or waits for the pen to rest. */
  get isWaiting(): boolean {
    return this.isAnswerDue || this.settling.isHolding;
  }

  set include(include: readonly Include[]) {
    this.recogniser.include = include;
  }

  connect(): void {
    this.recogniser.connect();
  }

  /** Nobody looks: no connection is held until connect(). What was read stays. */
  rest(): void {
    this.recogniser.rest();
  }

  disconnect(): void {
    this.settling.reset();
    this.recogniser.disconnect();
  }

  /** Reads ink as it is written; what is shown changes once it is sure or the pen rests. */
  write(ink: InkDrawing, penDown: boolean): void {
    this.readFrom(originOf(ink));
    this.settling.wrote(penDown);
    if (!isBlank(ink)) {
      this.recogniser.draw(inkMessage(ink));
    }
  }

  /** Reads a drawing that came whole; until then its predecessor's reading stays, but for the boxes. */
  open(drawing: Drawing, live: boolean): void {
    this.predicted += 1;
    this.settling.reset();
    this.isStale = true;
    this.problem = undefined;
    if (isBlank(drawing) || (drawing.kind === 'ink' && !live)) {
      this.forget();
    } else if (drawing.kind === 'ink') {
      this.recogniser.reset();
      this.nextOrigin = originOf(drawing);
      this.recogniser.draw(inkMessage(drawing));
      this.changed();
    } else {
      this.predict(drawing);
    }
  }

  /** Reads a drawing now, over HTTP. */
  predict(drawing: Drawing): void {
    this.readFrom(originOf(drawing));
    this.settling.reset();
    this.predicted += 1;
    const predicted = this.predicted;
    this.submission(drawing).then(
      (submission) => {
        if (predicted === this.predicted) {
          this.recogniser.predict(submission);
        }
      },
      (cause: unknown) => {
        if (!(cause instanceof UnreadablePicture)) {
          throw cause;
        }
        this.fail(problemOf(messages().problem, cause.message));
      },
    );
  }

  /** Another drawing is on the canvas, or none: nothing that is under way counts. */
  forget(): void {
    this.predicted += 1;
    this.settling.reset();
    this.recogniser.reset();
    this.recognition = undefined;
    this.isStale = false;
    this.problem = undefined;
    this.changed();
  }

  fail(problem: Problem | undefined): void {
    this.problem = problem;
    this.changed();
  }

  /** The person has seen what went wrong. */
  dismiss(): void {
    this.dismissed = this.problem;
    this.fail(undefined);
  }

  answered(answer: Answer, current: boolean): void {
    if (!isOfNoServer(answer)) {
      this.dismissed = undefined;
    }
    switch (answer.kind) {
      case 'reading':
        if (this.connectionState !== 'device') {
          this.device.prepareInTime();
        }
        this.settling.offer(answer.recognition, current);
        this.changed();
        break;
      case 'problem':
        if (current && isTooHeavy(answer.problem) && this.lighten()) {
          break;
        }
        // What was read before belongs to an older drawing.
        this.settling.drop();
        this.recognition = undefined;
        this.fail(answer.problem.title === this.dismissed?.title ? undefined : answer.problem);
        break;
    }
  }

  waiting(waiting: boolean): void {
    this.isAnswerDue = waiting;
    this.changed();
  }

  connection(connection: Connection): void {
    this.connectionState = connection;
    if (connection === 'live') {
      this.dismissed = undefined;
    }
    this.changed();
  }

  /** Answers to ink that lies elsewhere on its sheet do not count any more. */
  private readFrom(origin: Point): void {
    if (origin !== this.nextOrigin) {
      this.nextOrigin = origin;
      this.settling.reset();
      this.recogniser.reset();
    }
  }

  private async submission(drawing: Drawing): Promise<Submission> {
    if (drawing.kind === 'ink') {
      return { kind: 'ink', ink: inkMessage(drawing) };
    }
    const { picture, strokes, penWidth } = drawing;
    const encoded =
      strokes.length === 0
        ? picture.encoded
        : await drawnOver(picture, (context) => paintStrokes(context, strokes, penWidth, inkOn(picture)));
    return { kind: 'picture', picture: encoded };
  }
}
