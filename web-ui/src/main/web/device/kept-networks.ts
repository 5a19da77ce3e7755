const CACHE = 'networks';

interface ModelList {
  readonly models: readonly { readonly version: string; readonly serving: boolean }[];
}

/** Whether this browser lets pages keep files; only those that came over TLS or from this machine may. */
export function canKeep(): boolean {
  return 'caches' in globalThis;
}

/** The networks that are kept; undefined when none are, or the browser lets this site keep nothing. */
export async function keptNetworks(): Promise<Response | undefined> {
  if (!canKeep()) {
    return undefined;
  }
  try {
    const cache = await caches.open(CACHE);
    const [newest] = await cache.keys();
    return newest === undefined ? undefined : await cache.match(newest);
  } catch {
    // SecurityError: the person blocked site data.
    return undefined;
  }
}

/**
 * Keeps the networks of the version that serves, and no others.
 *
 * @param base the address of the page
 * @returns whether they were not kept before
 * @throws TypeError when no server answers
 * @throws DOMException named QuotaExceededError when there is no room
 */
export async function keepNetworks(base: string | URL): Promise<boolean> {
  const list = (await (await fetch(new URL('api/v1/models', base))).json()) as ModelList;
  const serving = list.models.find((model) => model.serving);
  if (serving === undefined) {
    return false;
  }
  const address = new URL(`api/v1/models/${serving.version}/networks`, base);
  const cache = await caches.open(CACHE);
  const isNew = (await cache.match(address)) === undefined;
  if (isNew) {
    await cache.add(address);
  }
  const others = (await cache.keys()).filter((request) => request.url !== address.href);
  await Promise.all(others.map((request) => cache.delete(request)));
  return isNew;
}
