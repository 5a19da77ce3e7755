import { describe, expect, it } from 'vitest';
import { MalformedAnswer } from '../../../main/web/recognition/json';
import { parseRecognition } from '../../../main/web/recognition/recognition';
import { toDrawing, toStrip } from '../../../main/web/recognition/strip-map';
import { CLASSES, NONE, parseStrips, spanAt } from '../../../main/web/recognition/strips';
import { recognitionJson, spanJson, stripsJson } from './answers';

const [FIRST = {}] = stripsJson();
const map = (other: Record<string, unknown>): unknown => ({ ...FIRST, map: { ...(FIRST['map'] as object), ...other } });
const columns = (other: Record<string, unknown>): unknown => ({
  ...FIRST,
  columns: { ...(FIRST['columns'] as object), ...other },
});
const span = (other: Record<string, unknown>): unknown => ({ ...FIRST, spans: [spanJson(other)] });

describe('parseStrips', () => {
  it('reads strips, columns and spans, and what was decided', () => {
    const lines = parseStrips(stripsJson());

    expect(lines.map(({ spans }) => spans.map(({ value }) => value))).toEqual([[4, 9], [undefined]]);
    expect(lines[0]?.columns).toMatchObject({ pitch: 2, count: 16 });
    expect(lines[0]?.columns.probabilities[4 * CLASSES + 4]).toBe(230);
    expect(lines[1]?.spans[0]?.tileNetwork[NONE]).toBe(0.9);
  });

  it('finds a span by its place, and none elsewhere', () => {
    const lines = parseStrips(stripsJson());

    expect(spanAt(lines, { line: 0, index: 1 })?.value).toBe(9);
    expect(spanAt(lines, { line: 2, index: 0 })).toBeUndefined();
    expect(spanAt(lines, undefined)).toBeUndefined();
  });

  it('comes with a recognition when it was asked for', () => {
    expect(parseRecognition({ ...recognitionJson('4'), strips: stripsJson() }).strips).toHaveLength(2);
  });

  it('takes a line in which nothing was found', () => {
    expect(parseStrips([{ ...FIRST, spans: [] }])[0]?.spans).toEqual([]);
  });

  it.each([
    ['no list', FIRST],
    ['no line', ['strip']],
    ['a strip from elsewhere', [{ ...FIRST, strip: 'https://example.org/strip.png' }]],
    ['no width', [{ ...FIRST, width: 0 }]],
    ['a map with too few knots', [map({ stripX: [0, 32] })]],
    ['a map of one knot', [map({ stripX: [0], drawingX: [100] })]],
    ['a map that goes back', [map({ stripX: [0, 33, 32] })]],
    ['a map of another strip', [map({ stripX: [0, 16, 64] })]],
    ['a map without an edge', [map({ bottom: null })]],
    ['columns that are no base64', [columns({ probabilities: '%%%' })]],
    ['columns that are no text', [columns({ probabilities: [1, 2] })]],
    ['columns of half the strip', [columns({ pitch: 1 })]],
    ['columns without a digit', [columns({ classes: 10 })]],
    ['a span that ends before it begins', [span({ from: 14, to: 8 })]],
    ['a span outside of the strip', [span({ to: 33 })]],
    ['a span without a box', [span({ box: null })]],
    ['a span without a tile', [span({ tile: '' })]],
    ['a span with ten probabilities', [span({ line: Array(10).fill(0.1) })]],
    ['a digit of no value', [span({ value: null })]],
    ['a value of two digits', [span({ value: 10 })]],
    ['a decision that it does not know', [span({ decision: 'maybe' })]],
  ])('refuses %s', (_, json) => {
    expect(() => parseStrips(json)).toThrow(MalformedAnswer);
  });
});

describe('a map', () => {
  const [line] = parseStrips(stripsJson());

  it.each([
    [0, 100],
    [8, 150],
    [16, 200],
    [24, 216],
    [32, 232],
  ])('finds column %d at %d', (strip, drawing) => {
    expect(line === undefined ? NaN : toDrawing(line.map, strip)).toBeCloseTo(drawing);
    expect(line === undefined ? NaN : toStrip(line.map, drawing)).toBeCloseTo(strip);
  });

  it('ends at the edges of its strip', () => {
    expect(line === undefined ? [] : [toStrip(line.map, 90), toStrip(line.map, 240)]).toEqual([0, 32]);
  });
});
