import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../main/web/recognition/problem';

describe('parseProblem', () => {
  it('says what the gateway says', () => {
    const problem = parseProblem({ status: 413, title: 'Too large', detail: '14 million pixels; 12 are allowed' }, 413, null);

    expect(problem).toEqual({
      title: 'Too large',
      detail: '14 million pixels; 12 are allowed',
      status: 413,
      retryAfter: undefined,
    });
  });

  it.each([413, 415, 422, 429, 503, 504, 500])('has words of its own for a bare %i', (status) => {
    const problem = parseProblem(undefined, status, null);

    expect(problem.title).not.toBe('');
    expect(problem.detail).not.toBe('');
  });

  it('waits as long as a busy reader asks for', () => {
    expect(parseProblem({}, 429, '3').retryAfter).toBe(3000);
    expect(parseProblem({}, 429, null).retryAfter).toBe(1000);
    expect(parseProblem({}, 429, 'Fri, 31 Dec 1999 23:59:59 GMT').retryAfter).toBe(1000);
    expect(parseProblem({}, 422, '3').retryAfter).toBeUndefined();
  });
});
