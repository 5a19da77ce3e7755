// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Collection } from '../../../main/web/corrections/collection';
import { labelOf, linesOf } from '../../../main/web/corrections/correction';
import { Teaching } from '../../../main/web/corrections/teaching';
import type { PictureDrawing } from '../../../main/web/drawing/drawing';
import { union } from '../../../main/web/drawing/frame';
import { inkOf } from '../../../main/web/drawing/writing';
import { type Mark, marksByLine } from '../../../main/web/recognition/marks';
import { parseRecognition } from '../../../main/web/recognition/recognition';
import { recognitionJson } from '../recognition/answers';

/** 40: the boxes of the digits are 40 wide and begin at 10 and at 70. */
const recognition = parseRecognition({ ...recognitionJson('40'), rejected: [] });
const [four, zero] = marksByLine(recognition)[0] as [Mark, Mark];
const apart = inkOf(
  [
    [
      { x: 15, y: 30 },
      { x: 45, y: 90 },
    ],
    [{ x: 20, y: 60 }],
    [
      { x: 75, y: 30 },
      { x: 105, y: 90 },
    ],
  ],
  { width: 200, height: 100 },
  10,
);
const joined = inkOf([[{ x: 15, y: 30 }, { x: 105, y: 90 }]], { width: 200, height: 100 }, 10);

let collection: Collection;
let teaching: Teaching;
const collected = (): [string, number][] => collection.samples.map(({ label, strokes }) => [label, strokes.length]);

beforeEach(() => {
  localStorage.clear();
  collection = new Collection(localStorage);
  teaching = new Teaching(collection);
});

describe('Teaching', () => {
  it('collects the corrected mark and the number it stands in', () => {
    expect(teaching.correct(apart, recognition, four, '9')).toBe('kept');

    expect(collected()).toEqual([
      ['90', 3],
      ['9', 2],
    ]);
    expect(labelOf(four, teaching.corrections)).toBe('9');
    expect(labelOf(zero, teaching.corrections)).toBe('0');
  });

  it('collects what is no digit without a label, and no number with it', () => {
    teaching.correct(apart, recognition, zero, '');

    expect(collected()).toEqual([['', 1]]);
  });

  it('keeps one set of samples of a drawing, however often it is corrected', () => {
    teaching.correct(apart, recognition, four, '9');
    teaching.correct(apart, recognition, four, '7');

    expect(collected()).toEqual([
      ['70', 3],
      ['7', 2],
    ]);
  });

  it('takes a correction back', () => {
    teaching.correct(apart, recognition, four, '9');

    expect(teaching.correct(apart, recognition, four, undefined)).toBe('shown');
    expect(collected()).toEqual([]);
    expect(teaching.corrections).toEqual([]);
  });

  it('keeps those of the drawing before', () => {
    teaching.correct(apart, recognition, zero, '');

    teaching.forget();

    expect(teaching.corrections).toEqual([]);
    expect(collected()).toHaveLength(1);
  });

  it('collects digits that share a stroke only as a number', () => {
    expect(teaching.correct(joined, recognition, four, '9')).toBe('kept');
    expect(collected()).toEqual([['90', 1]]);
  });

  it('collects digits in a picture as the network saw them', () => {
    const picture = { kind: 'picture' } as PictureDrawing;
    const tile = four.kind === 'digit' ? four.digit.tile : undefined;

    expect(teaching.correct(picture, recognition, four, '9')).toBe('kept');
    expect(teaching.correct(picture, recognition, zero, '')).toBe('kept');

    expect(collected()).toEqual([]);
    expect(collection.pictures).toMatchObject([{ label: '9', picture: tile }]);
  });

  it('splits what was read as one', () => {
    teaching.correct(apart, recognition, four, '11');

    expect(collected()).toEqual([
      ['110', 3],
      ['11', 2],
    ]);
  });

  it('joins what was read as two, in the place of both', () => {
    teaching.correct(apart, recognition, four, '9');
    teaching.correct(apart, recognition, { kind: 'framed', box: union(four.box, zero.box) }, '8');

    expect(linesOf(recognition, teaching.corrections).map((line) => line.map(({ kind }) => kind))).toEqual([['framed']]);
    expect(collected()).toEqual([['8', 3]]);
  });

  it('puts what was missed where it was written', () => {
    const missed: Mark = { kind: 'framed', box: { x: 140, y: 30, width: 20, height: 50 } };

    teaching.correct(apart, recognition, missed, '1');

    const [line = []] = linesOf(recognition, teaching.corrections);
    expect(line.map((mark) => labelOf(mark, teaching.corrections)).join('')).toBe('401');

    // When
    teaching.correct(apart, recognition, missed, undefined);

    // Then
    expect(linesOf(recognition, teaching.corrections)).toEqual(marksByLine(recognition));
  });
});

describe('a moved sheet', () => {
  it('takes the corrections along', () => {
    teaching.correct(apart, recognition, four, '9');

    teaching.follow({ x: -100, y: -20 });
    expect(labelOf({ ...four, box: { ...four.box, x: four.box.x + 100, y: four.box.y + 20 } }, teaching.corrections)).toBe('9');

    teaching.follow({ x: 0, y: 0 });
    expect(labelOf(four, teaching.corrections)).toBe('9');
  });
});

describe('two pages of one browser', () => {
  const other = (): Teaching => new Teaching(new Collection(localStorage));
  const boxed = { kind: 'picture' } as PictureDrawing;

  it.each([apart, boxed])('keep the corrections of both (%#)', (drawing) => {
    // Given: both know what is kept
    const before = collection.samples.length + collection.pictures.length;
    vi.useFakeTimers({ now: 1_000 });

    // When
    other().correct(drawing, recognition, zero, '1');
    vi.setSystemTime(2_000);
    teaching.correct(drawing, recognition, zero, '2');
    vi.useRealTimers();

    // Then
    expect(before).toBe(0);
    expect([...collection.samples, ...collection.pictures].map(({ label }) => label)).toEqual(
      drawing === boxed ? ['1', '2'] : ['41', '1', '42', '2'],
    );
  });

  it('know what the other one kept once the browser tells', () => {
    expect(collection.samples).toEqual([]);
    other().correct(apart, recognition, zero, '1');

    collection.reread();

    expect(collected()).toHaveLength(2);
  });
});

describe('the export', () => {
  it('has a JSON object a line, with one writer and an id each', () => {
    // Given
    teaching.correct(apart, recognition, four, '9');

    // When
    const lines = collection.jsonLines().trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

    // Then
    expect(lines).toHaveLength(2);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
    expect(new Set(lines.map(({ writer }) => writer))).toEqual(new Set([collection.writer]));
    expect(lines[1]).toMatchObject({ label: '9', strokes: [[[15, 30], [45, 90]], [[20, 60]]] });
  });

  it('names the person as the one for whom a reader is trained, samples of before included', () => {
    localStorage.setItem('digits.writer', 'page-1x');
    localStorage.setItem('digits.corrections', JSON.stringify([{ id: 'page-1x/a/mark', label: '1', writer: 'page-1x', strokes: [[[1, 2]]] }]));
    const old = new Collection(localStorage);

    expect(old.writer).toMatch(/^own-\w+$/);
    expect(JSON.parse(old.jsonLines())).toMatchObject({ writer: old.writer, label: '1' });
  });

  it('is empty once all is forgotten, and with anything odd in the storage', () => {
    teaching.correct(apart, recognition, four, '9');
    collection.forget();
    expect(collection.jsonLines()).toBe('');

    localStorage.setItem('digits.corrections', 'nonsense');
    expect(new Collection(localStorage).jsonLines()).toBe('');
  });
});
