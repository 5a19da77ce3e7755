import { beforeEach, describe, expect, it } from 'vitest';
import type { PageStorage } from '../../../main/web/appearance/browser-storage';
import { BLANK, type PictureDrawing } from '../../../main/web/drawing/drawing';
import { InkKeeping } from '../../../main/web/drawing/ink-keeping';
import { inkOf } from '../../../main/web/drawing/writing';

const ink = inkOf([[{ x: 1, y: 2 }]], { width: 80, height: 30 }, 10);
const other = inkOf([[{ x: 9, y: 2 }]], { width: 80, height: 30 }, 10);
let isFull: boolean;
let browser: PageStorage;
let keeping: InkKeeping;

function storage(): PageStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (isFull) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      items.set(key, value);
    },
    removeItem: (key) => items.delete(key),
  };
}

/** What another tab of this browser keeps. */
function elsewhere(): InkKeeping {
  return new InkKeeping(storage(), browser);
}

beforeEach(() => {
  isFull = false;
  browser = storage();
  keeping = new InkKeeping(storage(), browser);
});

it('brings the ink back', () => {
  keeping.keep(ink);

  expect(keeping.kept).toEqual(ink);
});

it('forgets it once the canvas is cleared or shows a picture', () => {
  keeping.keep(ink);
  keeping.keep(BLANK);
  expect(keeping.kept).toEqual(BLANK);

  keeping.keep(ink);
  keeping.keep({ kind: 'picture' } as PictureDrawing);
  expect(keeping.kept).toEqual(BLANK);
});

it('keeps no ink that it would not take up again', () => {
  keeping.keep(ink);

  keeping.keep(inkOf([[{ x: 1, y: 2 }]], { width: 9000, height: 30 }, 10));

  expect(keeping.kept).toEqual(BLANK);
});

describe('of several tabs', () => {
  it('each has its own ink back', () => {
    keeping.keep(ink);
    elsewhere().keep(other);

    expect(keeping.kept).toEqual(ink);
  });

  it('each has its own empty canvas back', () => {
    keeping.keep(ink);
    keeping.keep(BLANK);
    elsewhere().keep(other);

    expect(keeping.kept).toEqual(BLANK);
  });

  it('a new one begins with the ink that was written last', () => {
    keeping.keep(ink);

    expect(elsewhere().kept).toEqual(ink);
  });
});

it('brings no older ink back where the storage is full', () => {
  // Given
  keeping.keep(ink);
  isFull = true;

  // When
  keeping.keep(other);

  // Then
  expect(keeping.kept).toEqual(BLANK);
  expect(elsewhere().kept).toEqual(BLANK);
});

it('survives a storage that may not be used', () => {
  const forbidden = (): never => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  const closed = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
  const none = new InkKeeping(closed, closed);

  none.keep(ink);

  expect(none.kept).toEqual(BLANK);
});

it.each(['nonsense', 'null', '{"v":1}'])('begins blank with %s in the storage', (stored) => {
  browser.setItem('digits.ink', stored);

  expect(keeping.kept).toEqual(BLANK);
});
