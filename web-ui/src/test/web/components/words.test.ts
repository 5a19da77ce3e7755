// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { guessWords, milliseconds, percent, reasonWords, roundPercent, timeOf } from '../../../main/web/components/words';
import { speak } from '../../../main/web/language/language';
import { NONE } from '../../../main/web/recognition/strips';

afterEach(() => {
  speak('en');
});

describe('percent', () => {
  it.each([
    [0.9984, '99.8 %'],
    [1, '100 %'],
    [0.99999, '>99.9 %'],
    [0.5, '50.0 %'],
    [0.0001, '0 %'],
    [0, '0 %'],
  ])('says %f as %s', (probability, words) => {
    expect(percent(probability)).toBe(words);
  });

  it('has a comma in German', () => {
    speak('de');

    expect(percent(0.9984)).toBe('99,8 %');
  });
});

describe('roundPercent', () => {
  it.each([
    [1, '>99 %'],
    [0.996, '>99 %'],
    [0.97, '97 %'],
    [0.284, '28 %'],
    [0.001, '<1 %'],
  ])('says %f as %s', (probability, words) => {
    expect(roundPercent(probability)).toBe(words);
  });
});

describe('milliseconds', () => {
  it.each([
    [4.02, '4.0 ms'],
    [131.6, '132 ms'],
  ])('says %f as %s', (time, words) => {
    expect(milliseconds(time)).toBe(words);
  });
});

describe('reasonWords', () => {
  it.each([
    ['not-a-digit', 1, 'not a digit'],
    ['speck', 12, '12 × speck'],
    ['rule', 2, '2 × printed line'],
    ['border', 1, 'border of the picture'],
    ['smudge', 1, 'smudge'],
  ])('says %s of %d as "%s"', (reason, count, words) => {
    expect(reasonWords(reason, count)).toBe(words);
  });
});

describe('timeOf', () => {
  it('says the day on which a version was made', () => {
    expect(timeOf('20261126T140500Z-3f2a9c')).toBe('November 26, 2026');
    speak('de');
    expect(timeOf('20261126T140500Z-3f2a9c')).toBe('26. November 2026');
  });

  it('says nothing of a version that names none', () => {
    expect(timeOf('bundled')).toBeUndefined();
  });
});

it('has words for no digit', () => {
  expect([guessWords(4), guessWords(NONE)]).toEqual(['4', 'not a digit']);
});
