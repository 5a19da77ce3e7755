// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { loadPreferences, storePreferences } from '../../../main/web/components/preferences';

beforeEach(() => {
  localStorage.clear();
});

describe('preferences', () => {
  it('are as usual at first', () => {
    expect(loadPreferences(localStorage)).toEqual({ penWidth: 10, boxes: true, live: true, strips: false });
  });

  it('come back as they were left', () => {
    storePreferences(localStorage, { penWidth: 22, boxes: false, live: false, strips: true });

    expect(loadPreferences(localStorage)).toEqual({ penWidth: 22, boxes: false, live: false, strips: true });
  });

  it.each(['nonsense', 'null', '{"penWidth":"thick","boxes":1}'])('survive %s in the storage', (stored) => {
    localStorage.setItem('digits.preferences', stored);

    expect(loadPreferences(localStorage)).toEqual({ penWidth: 10, boxes: true, live: true, strips: false });
  });

  it('keep the pen within its bounds', () => {
    localStorage.setItem('digits.preferences', '{"penWidth":900}');

    expect(loadPreferences(localStorage).penWidth).toBe(40);
  });
});
