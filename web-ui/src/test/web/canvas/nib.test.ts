import { describe, expect, it } from 'vitest';
import { Nib } from '../../../main/web/canvas/nib';

/** Widths along a straight line of twenty samples, one every ten milliseconds. */
function widths(pressure: number | undefined, pixelsEach: number): readonly number[] {
  const samples = Array.from({ length: 20 }, (_, i) => ({ x: i * pixelsEach, y: 0, time: 10 * i, pressure }));
  const nib = new Nib({ x: 0, y: 0, time: 0, pressure });
  return samples.map((sample) => nib.flow(sample));
}

describe('Nib', () => {
  it('flows wider the harder the pen presses', () => {
    const [light, usual, hard] = [0.1, 0.5, 0.9].map((pressure) => widths(pressure, 4).at(-1) ?? 0);

    expect(light).toBeLessThan(0.7);
    expect(usual).toBeCloseTo(1);
    expect(hard).toBeGreaterThan(1.2);
  });

  it('flows narrower the faster it goes where no pressure is felt', () => {
    const slow = widths(undefined, 1).at(-1) ?? 0;
    const fast = widths(undefined, 40).at(-1) ?? 0;

    expect(slow).toBeGreaterThan(0.95);
    expect(fast).toBeLessThan(0.85);
  });

  it('never changes in a jump', () => {
    const nib = new Nib({ x: 0, y: 0, time: 0, pressure: 0.1 });

    const first = nib.flow({ x: 3, y: 0, time: 5, pressure: 0.1 });
    const second = nib.flow({ x: 6, y: 0, time: 10, pressure: 1 });

    expect(second - first).toBeLessThan(0.25);
  });

  it('takes samples of the same moment', () => {
    const nib = new Nib({ x: 0, y: 0, time: 7, pressure: undefined });

    expect(nib.flow({ x: 9, y: 0, time: 7, pressure: undefined })).toBeGreaterThan(0.5);
  });
});
