import { afterEach, expect, it, vi } from 'vitest';
import { keptNetworks } from '../../../main/web/device/kept-networks';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps no networks where the browser lets this site keep nothing', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('blocked', 'SecurityError')) });

  expect(await keptNetworks()).toBeUndefined();
});
