import { describe, expect, it } from 'vitest';
import { MalformedAnswer } from '../../../main/web/recognition/json';
import { candidateAt, firstNumber, parseLattice } from '../../../main/web/recognition/lattice';
import { latticeJson } from './answers';

describe('parseLattice', () => {
  it('reads pieces, candidates, scores and the path', () => {
    const lattice = parseLattice(latticeJson());

    expect(lattice.leftOut).toBe(3);
    expect(lattice.lines.map(({ atoms, candidates, path }) => [atoms.length, candidates.length, path])).toEqual([
      [2, 3, [1]],
      [1, 1, [0]],
    ]);
    expect(lattice.lines[0]?.atoms[0]).toEqual({
      box: { x: 10, y: 20, width: 40, height: 80 },
      outlines: [[{ x: 10, y: 20 }, { x: 50, y: 20.5 }, { x: 30, y: 100 }]],
    });
    expect(candidateAt(lattice, { line: 0, index: 1 })).toMatchObject({
      atoms: [0, 1],
      values: [4],
      score: -0.76,
      priors: [['size', -0.25], ['gap', -0.5]],
      tile: 'data:image/png;base64,AAAA',
    });
    expect(candidateAt(lattice, { line: 0, index: 2 })).toMatchObject({ values: [4, 7] });
    expect(candidateAt(lattice, { line: 1, index: 0 })).toMatchObject({ values: [], tile: undefined });
  });

  it('numbers pieces through all lines', () => {
    const lattice = parseLattice(latticeJson());

    expect(lattice.lines.map((_, line) => firstNumber(lattice, line))).toEqual([1, 3]);
  });

  it('knows nothing at a place of an older lattice', () => {
    expect(candidateAt(parseLattice(latticeJson()), { line: 7, index: 0 })).toBeUndefined();
    expect(candidateAt(undefined, { line: 0, index: 0 })).toBeUndefined();
  });

  it.each([
    [null],
    [{ lines: [{ score: 0, atoms: [], candidates: [], path: [0] }] }],
    [{ lines: [{ score: 0, atoms: [], candidates: [], path: [0.5] }] }],
    [{ lines: [{ score: 0, atoms: [{ box: { x: 1, y: 1, width: 1, height: 1 }, outlines: [[[1]]] }], candidates: [], path: [] }] }],
    [{ lines: [{ score: '0', atoms: [], candidates: [], path: [] }] }],
  ])('refuses %j', (json) => {
    expect(() => parseLattice(json)).toThrow(MalformedAnswer);
  });
});
