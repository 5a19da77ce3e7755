import { describe, expect, it } from 'vitest';
import { isSure, secondGuess, topThree } from '../../../main/web/recognition/certainty';
import type { Digit } from '../../../main/web/recognition/recognition';
import { NONE } from '../../../main/web/recognition/strips';

/** Of a mark that is a digit to 40 %. */
const doubtful: Digit = {
  value: 4,
  confidence: 0.28,
  probabilities: [0, 0, 0, 0, 0.7, 0, 0, 0, 0.05, 0.25],
  box: { x: 0, y: 0, width: 1, height: 1 },
  line: 0,
  tile: undefined,
};

describe('topThree', () => {
  it('begins with what was read, as probable as the digit is sure', () => {
    expect(topThree(doubtful)[0]).toEqual({ value: 4, probability: 0.28 });
  });

  it('counts that it may be no digit, on the same scale', () => {
    expect(topThree(doubtful).map(({ value }) => value)).toEqual([4, NONE, 9]);
    expect(topThree(doubtful)[1]?.probability).toBeCloseTo(0.6);
    expect(topThree(doubtful)[2]?.probability).toBeCloseTo(0.1);
  });
});

it.each([
  [0.82, false],
  [0.899, false],
  [0.9, true],
])('of a confidence of %f says that it is sure: %s', (confidence, sure) => {
  expect(isSure({ ...doubtful, confidence })).toBe(sure);
});

it('names the likeliest other reading', () => {
  expect(secondGuess({ ...doubtful, confidence: 0.69 })).toBe(9);
});
