import { messages } from '../language/language';
import type { Answer } from './answer';

/** Why there is no reading, in words for the person who drew. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
  /** HTTP status; undefined when no answer came at all. */
  readonly status: number | undefined;
  /** When to try again, in milliseconds; undefined when trying again is no use. */
  readonly retryAfter: number | undefined;
}

/** A problem of the page's own. */
export function problemOf(title: string, detail: string): Problem {
  return { title, detail, status: undefined, retryAfter: undefined };
}

/** No answer came at all. */
export function unreachable(): Problem {
  return problemOf(messages().unreachable, messages().unreachableMore);
}

/** No server answers, and this device reads no pictures. */
export function picturesNeedServer(): Problem {
  return problemOf(messages().picturesNeedServer, messages().picturesNeedServerMore);
}

/** Whether no server is there: none answered, or what stands before them said so. */
export function isAway(answer: Answer): boolean {
  return answer.kind === 'problem' && [undefined, 502].includes(answer.problem.status);
}

/** Whether no server reads the drawing now: none is there, a part of it is away, or it took too long. Ink can be read elsewhere. */
export function isOfNoServer(answer: Answer): boolean {
  return answer.kind === 'problem' && [undefined, 502, 503, 504].includes(answer.problem.status);
}

/** Whether a smaller picture may pass: it took too long to arrive, or something on the way takes no body so large. */
export function isTooHeavy({ status }: Problem): boolean {
  return status === 408 || status === 413;
}

/** @param why for whoever mends it */
export function notUnderstood(why: string): Problem {
  return problemOf(messages().notUnderstood, `${messages().notUnderstoodMore} (${why})`);
}

/**
 * From `application/problem+json` (RFC 9457), or from whatever came with an error status. The gateway's own words come first where the
 * page speaks the gateway's language, English; otherwise the page's for that status do.
 */
export function parseProblem(json: unknown, status: number, retryAfterHeader: string | null): Problem {
  const body = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const said = typeof body['status'] === 'number' ? body['status'] : status;
  const { locale, problems, problem, problemStatus } = messages();
  const ours = problems[said];
  const [title, detail] = ours ?? [problem, said > 0 ? problemStatus(said) : ''];
  const foreign = locale !== 'en' && ours !== undefined;
  return {
    title: (foreign ? undefined : words(body['title'])) ?? title,
    detail: (foreign ? undefined : words(body['detail'])) ?? detail,
    status: said,
    retryAfter: said === 429 || said === 503 ? seconds(retryAfterHeader) * 1000 : undefined,
  };
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function seconds(header: string | null): number {
  const value = Number(header);
  return header !== null && Number.isFinite(value) && value > 0 ? Math.min(value, 30) : 1;
}
