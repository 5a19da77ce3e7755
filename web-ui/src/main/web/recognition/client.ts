import type { InkMessage } from '../drawing/ink-message';
import type { Answer } from './answer';
import { MalformedAnswer } from './json';
import { notUnderstood, parseProblem, unreachable } from './problem';
import { parseRecognition } from './recognition';

/** What can be sent to be read. */
export type Submission =
  | { readonly kind: 'ink'; readonly ink: InkMessage }
  | { readonly kind: 'picture'; readonly picture: Blob };

/** What an answer holds beside the digits: what the network saw; how each line was read. */
export type Include = 'tiles' | 'strips';

/** How long an answer may take, in milliseconds. The gateway gives a picture 15 s to arrive, and then reads it. */
export type Deadlines = Readonly<Record<Submission['kind'], number>>;

const DEADLINES: Deadlines = { ink: 20_000, picture: 40_000 };

/** `POST /api/v1/recognitions`. Every failure but an abort is an answer, not an exception. */
export class RecognitionClient {
  private readonly address: URL;

  /** @param base the address of the page */
  constructor(
    base: string | URL,
    private readonly deadlines = DEADLINES,
  ) {
    this.address = new URL('api/v1/recognitions', base);
  }

  /** @throws DOMException named AbortError when the signal was given */
  async recognise(submission: Submission, include: readonly Include[], signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    // Older browsers know neither AbortSignal.timeout nor AbortSignal.any.
    const limited = new AbortController();
    const end = (): void => {
      limited.abort();
    };
    signal.addEventListener('abort', end);
    const timer = setTimeout(end, this.deadlines[submission.kind]);
    try {
      const response = await this.post(submission, include, limited.signal);
      const json = response === undefined ? undefined : await bodyOf(response);
      signal.throwIfAborted();
      return response === undefined || limited.signal.aborted
        ? { kind: 'problem', problem: unreachable() }
        : answerFrom(response, json);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  }

  /** Undefined when no answer came, or none in time. */
  private async post(
    submission: Submission,
    include: readonly Include[],
    signal: AbortSignal,
  ): Promise<Response | undefined> {
    const address = new URL(this.address);
    address.searchParams.set('include', include.join(','));
    const [type, body] =
      submission.kind === 'ink'
        ? ['application/json', JSON.stringify({ ink: submission.ink })]
        : [submission.picture.type, submission.picture];
    try {
      return await fetch(address, { method: 'POST', headers: { 'Content-Type': type }, body, signal });
    } catch (cause) {
      if (cause instanceof TypeError || signal.aborted) {
        return undefined;
      }
      throw cause;
    }
  }
}

function answerFrom(response: Response, json: unknown): Answer {
  if (response.ok) {
    return readingFrom(json);
  }
  return { kind: 'problem', problem: parseProblem(json, response.status, response.headers.get('Retry-After')) };
}

/** Takes a recognition apart; one that cannot be is a problem like any other. */
export function readingFrom(json: unknown): Answer {
  try {
    return { kind: 'reading', recognition: parseRecognition(json) };
  } catch (cause) {
    if (cause instanceof MalformedAnswer) {
      return { kind: 'problem', problem: notUnderstood(cause.message) };
    }
    throw cause;
  }
}

/** The JSON of an answer; undefined when it is none (a proxy's error page) or broke off. */
async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}
