import { describe, expect, it } from 'vitest';
import { confidence, doubt, opinions } from '../../../main/web/components/opinions';
import { NONE, parseStrips, type Span } from '../../../main/web/recognition/strips';
import { opinion, spanJson, stripsJson } from '../recognition/answers';

function span(other: Record<string, unknown> = {}): Span {
  const [line] = stripsJson();
  const parsed = parseStrips([{ ...line, spans: [spanJson(other)] }])[0]?.spans[0];
  if (parsed === undefined) {
    throw new Error('no span');
  }
  return parsed;
}

const refused = { value: null, decision: 'not-a-digit' };
const four = opinion([4, 0.9]);
const nine = opinion([9, 0.9]);
const none = opinion([NONE, 0.9]);

describe('opinions', () => {
  it.each<[string, Record<string, unknown>]>([
    ['The line reader saw 4, the digit reader agrees: 4.', {}],
    ['The line reader saw 4, the digit reader 9. Weighed together: 4.', { tileNetwork: nine }],
    ['The line reader saw 4, the digit reader no digit. Weighed together: no digit.', { ...refused, tileNetwork: none }],
    ['Both readers saw 4. Weighed together: no digit.', refused],
    ['Neither the line reader nor the digit reader saw a digit.', { ...refused, line: none, tileNetwork: none }],
  ])('says "%s"', (words, other) => {
    expect(opinions(span({ line: four, tileNetwork: four, ...other }))).toBe(words);
  });
});

describe('doubt', () => {
  it.each<[string, Record<string, unknown>]>([
    ['', {}],
    ['Not sure: 4 or 9', { probabilities: opinion([4, 0.6], [9, 0.35]) }],
    ['Not sure: 4 or no digit', { probabilities: opinion([4, 0.6], [NONE, 0.35]) }],
    ['Not sure: no digit or 7', { ...refused, probabilities: opinion([NONE, 0.6], [7, 0.35]) }],
  ])('says "%s"', (words, other) => {
    expect(doubt(span(other))).toBe(words);
  });
});

it('is as sure of a refusal as of "no digit"', () => {
  expect(confidence(span({ ...refused, probabilities: none }))).toBeCloseTo(0.9);
});
