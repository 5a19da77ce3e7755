import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../main/web/drawing/examples';
import { holdsInk, inkIn, linkTo } from '../../../main/web/drawing/ink-link';
import { fromRecord, toRecord } from '../../../main/web/drawing/ink-record';
import { inkOf } from '../../../main/web/drawing/writing';

const ink = inkOf([[{ x: 1.2, y: 5.7 }], [{ x: 0, y: 0 }, { x: 9.9, y: 3 }, { x: 700, y: 299 }]], { width: 800, height: 300 }, 12.5);

describe('a link', () => {
  it('carries the ink to whoever opens it', async () => {
    const link = new URL(await linkTo(ink, 'http://localhost:5000/?x=1'));

    expect(link.origin + link.pathname + link.search).toBe('http://localhost:5000/?x=1');
    expect(link.hash).toMatch(/^#ink=[\w-]+$/);
    expect(await inkIn(link.hash)).toEqual(ink);
  });

  it('stays short enough for a message', async () => {
    for (const { drawing } of EXAMPLES) {
      expect((await linkTo(drawing, 'http://localhost:5000/')).length).toBeLessThan(1500);
    }
  });

  it.each(['', '#', '#top', '#ink=', '#ink=%%%', '#ink=abcd', '#ink=q1YqU7Iy'])('that is cut or mistyped holds nothing (%s)', async (hash) => {
    expect(await inkIn(hash)).toBeUndefined();
  });

  it('says what it is', () => {
    expect(holdsInk('#ink=abc')).toBe(true);
    expect(holdsInk('#other')).toBe(false);
  });
});

describe('a record', () => {
  it('keeps how wide the ink flowed, beside ink of one width', () => {
    const shaped = inkOf([[{ x: 1, y: 5, width: 0.7 }, { x: 8, y: 5, width: 1.1 }], [{ x: 3, y: 3 }]], { width: 90, height: 30 }, 10);

    expect(fromRecord(JSON.parse(JSON.stringify(toRecord(shaped))))).toEqual(shaped);
  });

  it('keeps the ink where the widths are damaged or missing', () => {
    const even = inkOf([[{ x: 1, y: 5 }, { x: 8, y: 5 }]], { width: 90, height: 30 }, 10);
    const { v, w, h, p, s } = toRecord(even);
    const old = { v, w, h, p, s };

    expect(fromRecord(old)).toEqual(even);
    expect(fromRecord({ ...old, f: [[50]] })).toEqual(even);
    expect(fromRecord({ ...old, f: 'none' })).toEqual(even);
  });

  it('keeps tenths of a pixel', () => {
    expect(fromRecord(JSON.parse(JSON.stringify(toRecord(ink))))).toEqual(ink);
  });

  it('keeps a position on its sheet', () => {
    const far = fromRecord({ v: 1, w: 100, h: 100, p: 100, s: [[-50, 20, 5000, 5000]] });

    expect(far?.strokes).toEqual([
      [
        { x: 0, y: 2 },
        { x: 100, y: 100 },
      ],
    ]);
  });

  it.each([
    [null],
    [{}],
    [{ v: 2, w: 1, h: 1, p: 1, s: [[1, 1]] }],
    [{ v: 1, w: 0, h: 1, p: 1, s: [[1, 1]] }],
    [{ v: 1, w: 99_999, h: 1, p: 1, s: [[1, 1]] }],
    [{ v: 1, w: 10, h: 10, p: 1, s: [] }],
    [{ v: 1, w: 10, h: 10, p: 1, s: [['1', 1]] }],
    [{ v: 1, w: 10, h: 10, p: 1, s: [Array.from({ length: 200_002 }, () => 0)] }],
  ])('of no ink is refused (%j)', (json) => {
    expect(fromRecord(json)).toBeUndefined();
  });
});
