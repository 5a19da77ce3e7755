/** Why there is no reading, in words for the person who drew. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
  /** HTTP status; undefined when no answer came at all. */
  readonly status: number | undefined;
  /** When to try again, in milliseconds; undefined when trying again is no use. */
  readonly retryAfter: number | undefined;
}

/** What we say when the gateway gives a status but no words. */
const WORDS: Readonly<Record<number, readonly [title: string, detail: string]>> = {
  413: ['This drawing is too large', 'Try a smaller picture, or clear the canvas and write less at once.'],
  415: ['This kind of file cannot be read', 'Use a PNG or JPEG picture.'],
  422: ['This picture cannot be read', 'The file may be damaged. Try to save it again as PNG or JPEG.'],
  429: ['The reader is busy', 'Try again in a moment.'],
  503: ['A part of the reader is away', 'It usually comes back by itself. Your drawing is kept.'],
  504: ['The reader took too long', 'Try again, or with a smaller picture.'],
};

export const UNREACHABLE: Problem = {
  title: 'The reader cannot be reached',
  detail: 'Is it still running, and is this device online? Your drawing is kept and is read as soon as the connection is back.',
  status: undefined,
  retryAfter: undefined,
};

export const NOT_UNDERSTOOD: Problem = {
  title: 'The answer was not understood',
  detail: 'The page and the reader may be of different versions. Reload the page.',
  status: undefined,
  retryAfter: undefined,
};

/** From `application/problem+json` (RFC 9457), or from whatever came with an error status. */
export function parseProblem(json: unknown, status: number, retryAfterHeader: string | null): Problem {
  const body = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const said = typeof body['status'] === 'number' ? body['status'] : status;
  const [title, detail] = WORDS[said] ?? ['The drawing could not be read', said > 0 ? `The reader answered with status ${said}.` : ''];
  return {
    title: typeof body['title'] === 'string' && body['title'] !== '' ? body['title'] : title,
    detail: typeof body['detail'] === 'string' && body['detail'] !== '' ? body['detail'] : detail,
    status: said,
    retryAfter: said === 429 || said === 503 ? seconds(retryAfterHeader) * 1000 : undefined,
  };
}

function seconds(header: string | null): number {
  const value = Number(header);
  return header !== null && Number.isFinite(value) && value > 0 ? Math.min(value, 30) : 1;
}
