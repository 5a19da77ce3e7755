import { afterEach, expect, it, vi } from 'vitest';
import { browserStorage, tabStorage } from '../../../main/web/appearance/browser-storage';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is the browser\'s own', () => {
  const [localStorage, sessionStorage] = [{}, {}];
  vi.stubGlobal('window', { localStorage, sessionStorage });

  expect(browserStorage()).toBe(localStorage);
  expect(tabStorage()).toBe(sessionStorage);
});

it('remembers until the page is left where the browser keeps nothing', () => {
  vi.stubGlobal('window', {
    get localStorage(): Storage {
      throw new DOMException('blocked', 'SecurityError');
    },
  });

  browserStorage().setItem('a', '1');
  expect(browserStorage().getItem('a')).toBe('1');

  browserStorage().removeItem('a');
  expect(browserStorage().getItem('a')).toBeNull();
});
