import { describe, expect, it } from 'vitest';
import { MalformedAnswer } from '../../../main/web/recognition/json';
import { parseRecognition } from '../../../main/web/recognition/recognition';
import { recognitionJson } from './answers';

describe('parseRecognition', () => {
  it('reads lines, digits, marks left out, model and times', () => {
    const recognition = parseRecognition(recognitionJson('40\n7'));

    expect(recognition.lines).toEqual(['40', '7']);
    expect(recognition.digits.map(({ value, line }) => [value, line])).toEqual([[4, 0], [0, 0], [7, 1]]);
    expect(recognition.digits[0]?.probabilities).toHaveLength(10);
    expect(recognition.rejected).toEqual([{ box: { x: 1, y: 2, width: 3, height: 4 }, reason: 'speck' }]);
    expect(recognition.model.version).toBe('20261122T101500Z-3f2a9c');
    expect(recognition.timings.total).toBe(4);
  });

  it('takes an answer without tiles, and an empty one', () => {
    expect(parseRecognition({ text: '', digits: [] })).toMatchObject({ digits: [], strips: undefined });
  });

  it.each([[null], ['407'], [{}], [{ text: '4', digits: [{ value: 'four' }] }], [{ text: 4, digits: [] }]])(
    'refuses %j',
    (json) => {
      expect(() => parseRecognition(json)).toThrow(MalformedAnswer);
    },
  );
});
