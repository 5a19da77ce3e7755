// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Presence } from '../../../main/web/components/presence';

let said: string[];
let presence: Presence;

function become(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  presence = new Presence({ connect: () => said.push('connect'), disconnect: () => said.push('disconnect') }, 1000);
  presence.connect();
});

afterEach(() => {
  presence.disconnect();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('connects at once when the page is seen again or the device is online', () => {
  window.dispatchEvent(new Event('online'));
  become('visible');

  expect(said).toEqual(['connect', 'connect']);
});

it('lets the connection go once the page was hidden for long', () => {
  become('hidden');
  vi.advanceTimersByTime(999);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['disconnect']);

  window.dispatchEvent(new Event('online'));
  expect(said).toEqual(['disconnect']);
  become('visible');
  expect(said).toEqual(['disconnect', 'connect']);
});

it('keeps the connection of a page that was hidden for a moment', () => {
  become('hidden');
  become('visible');
  vi.advanceTimersByTime(1000);

  expect(said).toEqual(['connect']);
});
