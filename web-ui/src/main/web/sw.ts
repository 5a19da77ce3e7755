import { SHELL } from 'built-names';

/** What is used of a service worker's world; the page's own types have none of it. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchedEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface ServiceWorker {
  readonly registration: { readonly scope: string };
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchedEvent) => void): void;
}

const PREFIX = 'shell ';
/** The names of the assets hold hashes, so that another page has another cache. */
const CACHE = PREFIX + SHELL.join(' ');
/** How long a page is waited for before the kept one is shown, in milliseconds. */
const PATIENCE = 3_000;
/** The least HTTP status of a failure that is the server's. */
const SERVER_ERROR = 500;

const worker = self as unknown as ServiceWorker;
const shell = new Set(SHELL.map((path) => new URL(path, worker.registration.scope).href));
const [page = worker.registration.scope] = shell;

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([...shell].map((address) => new Request(address, { cache: 'no-cache' })));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The server's page, so that none is out of date; the kept one when no server answers in time, or a proxy says that none is there. */
async function newestPage(request: Request): Promise<Response> {
  try {
    const newest = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return newest.status < SERVER_ERROR ? newest : ((await caches.match(page)) ?? newest);
  } catch (cause) {
    const kept = await caches.match(page);
    if (kept === undefined) {
      throw cause;
    }
    return kept;
  }
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(keep());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.search = '';
  address.hash = '';
  if (request.method !== 'GET' || !shell.has(address.href)) {
    return;
  }
  event.respondWith(address.href === page ? newestPage(request) : kept(request));
});
