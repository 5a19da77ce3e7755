import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SCOPE = 'https://digits.test/';

let server: () => Promise<Response>;
let kept: Response | undefined;
let visit: (request: Request) => Promise<string>;

beforeEach(async () => {
  kept = new Response('the kept page');
  const worker = Object.assign(new EventTarget(), { registration: { scope: SCOPE } });
  vi.stubGlobal('self', worker);
  vi.stubGlobal('fetch', () => server());
  vi.stubGlobal('caches', { match: () => Promise.resolve(kept) });
  vi.resetModules();
  await import('../../main/web/sw');
  visit = async (request) => {
    let answer: Promise<Response> | undefined;
    const respondWith = (response: Promise<Response>): void => void (answer = response);
    worker.dispatchEvent(Object.assign(new Event('fetch'), { request, respondWith }));
    return (await answer)?.text() ?? 'nothing';
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the service worker', () => {
  it('shows the server\'s page, so that none is out of date', async () => {
    server = () => Promise.resolve(new Response('the newest page'));

    expect(await visit(new Request(SCOPE))).toBe('the newest page');
  });

  it('shows the kept page when no server answers', async () => {
    server = () => Promise.reject(new TypeError('no server'));

    expect(await visit(new Request(SCOPE))).toBe('the kept page');
  });

  it.each([500, 502, 503, 504])('shows the kept page rather than an error page with status %d', async (status) => {
    server = () => Promise.resolve(new Response('Bad gateway', { status }));

    expect(await visit(new Request(SCOPE))).toBe('the kept page');
  });

  it('shows the error page where no page is kept', async () => {
    kept = undefined;
    server = () => Promise.resolve(new Response('Bad gateway', { status: 502 }));

    expect(await visit(new Request(SCOPE))).toBe('Bad gateway');
  });
});
