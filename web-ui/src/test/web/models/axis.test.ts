import { describe, expect, it } from 'vitest';
import { linearAxis, logAxis } from '../../../main/web/models/axis';

describe('linearAxis', () => {
  it('runs from the least value to the greatest, upwards where the end is above', () => {
    const axis = linearAxis([0.2, 0.7], 180, 10);

    expect(axis.place(0.2)).toBe(180);
    expect(axis.place(0.7)).toBe(10);
  });

  it('has round ticks within the values', () => {
    expect(linearAxis([0.13, 0.69], 0, 100).ticks.map((tick) => tick.toFixed(2))).toEqual(['0.20', '0.40', '0.60']);
    expect(linearAxis([0.13, 0.69], 0, 100).label(0.2)).toBe('0.2');
    expect(linearAxis([97.7, 99.7], 0, 100).label(98.5)).toBe('98.5');
  });

  it('has no tick between two epochs', () => {
    expect(linearAxis([1, 3], 0, 100, 1).ticks).toEqual([1, 2, 3]);
    expect(linearAxis([1, 30], 0, 100, 1).ticks).toEqual([10, 20, 30]);
  });

  it('holds a single value', () => {
    const axis = linearAxis([4, 4], 0, 100, 1);

    expect(axis.place(4)).toBe(50);
    expect(axis.ticks).toEqual([4]);
  });
});

describe('logAxis', () => {
  it('has a tick for each power of ten', () => {
    const axis = logAxis([1e-5, 1e-1], 0, 100);

    expect(axis.ticks.map((tick) => axis.label(tick))).toEqual(['1e-5', '1e-4', '1e-3', '1e-2', '1e-1']);
    expect(axis.place(1e-3)).toBeCloseTo(50);
  });
});
