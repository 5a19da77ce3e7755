import { open } from 'browser-reader';
import { describe, expect, it } from 'vitest';

const NO_TILE = new Float32Array();

describe('the compiled reader', () => {
  it('makes one strip a line, with as much ink as it may have', () => {
    // Given two lines of two dashes each
    const x = Float32Array.from([20, 20, 60, 60, 20, 20, 60, 60]);
    const y = Float32Array.from([20, 60, 20, 60, 120, 160, 120, 160]);

    // When
    const drawing = open(x, y, Int32Array.from([2, 2, 2, 2]), 6, 100, 200);

    // Then
    expect(drawing.lines()).toBe(2);
    const strip = drawing.strip(0);
    expect((strip.length / 32) % 32).toBe(0);
    expect(strip).toContain(-1);
  });

  it('answers an empty drawing with nothing', () => {
    const drawing = open(new Float32Array(), new Float32Array(), new Int32Array(), 6, 100, 200);

    expect(drawing.lines()).toBe(0);
    const read = drawing.decide(NO_TILE, 0.5, 0, 0.5, 0, 1, 1, new Float64Array());
    expect(JSON.parse(read)).toEqual({ lines: [], rejected: [] });
  });

  it('refuses ink that makes no sense', () => {
    expect(() => open(Float32Array.of(Number.NaN), Float32Array.of(1), Int32Array.of(1), 6, 100, 200)).toThrow();
  });
});
