import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../../main/web/canvas/stroke-shape';

describe('nodesOf', () => {
  it('runs from the first point to the last, close together', () => {
    const nodes = nodesOf([{ x: 0, y: 0 }, { x: 50, y: 0 }, { x: 50, y: 40 }], 5);

    expect(nodes[0]).toEqual({ x: 0, y: 0, radius: 5 });
    expect(nodes.at(-1)).toEqual({ x: 50, y: 40, radius: 5 });
    nodes.slice(1).forEach((node, i) => {
      const before = nodes[i] ?? node;
      expect(Math.hypot(node.x - before.x, node.y - before.y)).toBeLessThan(6);
    });
  });

  it('changes its width from point to point', () => {
    const nodes = nodesOf([{ x: 0, y: 0, width: 0.5 }, { x: 30, y: 0, width: 1.2 }], 10);

    expect(nodes[0]?.radius).toBe(5);
    expect(nodes.at(-1)?.radius).toBe(12);
    expect(nodes.every(({ radius }, i) => i === 0 || radius >= (nodes[i - 1]?.radius ?? 0))).toBe(true);
  });

  it('is one spot for a dot', () => {
    expect(nodesOf([{ x: 3, y: 4 }], 5)).toEqual([{ x: 3, y: 4, radius: 5 }]);
    expect(nodesOf([], 5)).toEqual([]);
  });
});
