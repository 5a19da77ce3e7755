// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { loadPreferences, type Preferences, storePreferences } from '../../../main/web/components/preferences';

const USUAL: Preferences = { penWidth: 10, boxes: true, live: true, strips: false, theme: 'system', language: 'auto' };
const LEFT: Preferences = { penWidth: 22, boxes: false, live: false, strips: true, theme: 'dark', language: 'de' };

beforeEach(() => {
  localStorage.clear();
});

describe('preferences', () => {
  it('are as usual at first', () => {
    expect(loadPreferences(localStorage)).toEqual(USUAL);
  });

  it('come back as they were left', () => {
    storePreferences(localStorage, LEFT);

    expect(loadPreferences(localStorage)).toEqual(LEFT);
  });

  it.each(['nonsense', 'null', '{"penWidth":"thick","boxes":1,"theme":"pink","language":"la"}'])('survive %s in the storage', (stored) => {
    localStorage.setItem('digits.preferences', stored);

    expect(loadPreferences(localStorage)).toEqual(USUAL);
  });

  it('keep the pen within its bounds', () => {
    localStorage.setItem('digits.preferences', '{"penWidth":900}');

    expect(loadPreferences(localStorage).penWidth).toBe(40);
  });
});
