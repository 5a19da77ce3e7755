// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Appearance } from '../../../main/web/appearance/theme';

let changes: number;
let appearance: Appearance;

const theme = (): string | undefined => document.documentElement.dataset['theme'];

beforeEach(() => {
  changes = 0;
  appearance = new Appearance(() => (changes += 1));
  appearance.connect();
  appearance.choose('dark');
});

afterEach(() => {
  appearance.disconnect();
});

it('is light on paper, whatever it is on the screen', () => {
  // When
  window.dispatchEvent(new Event('beforeprint'));

  // Then
  expect(theme()).toBe('light');
  expect(appearance.scheme).toBe('light');
  expect(changes).toBe(2);

  // When
  window.dispatchEvent(new Event('afterprint'));

  // Then
  expect(theme()).toBe('dark');
  expect(appearance.scheme).toBe('dark');
});

it('takes a theme that is chosen while it prints', () => {
  window.dispatchEvent(new Event('beforeprint'));
  appearance.choose('system');
  expect(theme()).toBe('light');

  window.dispatchEvent(new Event('afterprint'));

  expect(theme()).toBe('system');
});
