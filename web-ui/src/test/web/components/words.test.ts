import { describe, expect, it } from 'vitest';
import { leftOut, milliseconds, percent } from '../../../main/web/components/words';

const box = { x: 0, y: 0, width: 1, height: 1 };
const mark = (reason: string): { box: typeof box; reason: string } => ({ box, reason });

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
});

describe('milliseconds', () => {
  it.each([
    [4.02, '4.0 ms'],
    [131.6, '132 ms'],
  ])('says %f as %s', (time, words) => {
    expect(milliseconds(time)).toBe(words);
  });
});

describe('leftOut', () => {
  it('says nothing of nothing', () => {
    expect(leftOut([])).toBe('');
  });

  it('says why one mark was left out', () => {
    expect(leftOut([mark('not-a-digit')])).toBe('1 mark left out: no digit');
  });

  it('counts by reason', () => {
    expect(leftOut([mark('speck'), mark('speck'), mark('frame')])).toBe('3 marks left out: speck (2), frame or ruling (1)');
  });

  it('passes on a reason that it does not know', () => {
    expect(leftOut([mark('smudge')])).toBe('1 mark left out: smudge');
  });
});
