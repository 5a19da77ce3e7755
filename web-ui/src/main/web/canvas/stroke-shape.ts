import type { Stroke } from '../drawing/drawing';
import type { Point } from '../drawing/geometry';

/** How far apart the nodes of an outline are at most, in drawing pixels. */
const STEP = 3;
/** Cosine of the turn from which the outline of a corner would gape. */
const SHARP = 0.8;

/** A round spot of ink. */
interface Node extends Point {
  readonly radius: number;
}

interface Shape {
  readonly penWidth: number;
  readonly path: Path2D;
}

const shapes = new WeakMap<Stroke, Shape>();

/** The area of a stroke whose width changes along its way, to be filled. Kept as long as the stroke is. */
export function shapeOf(stroke: Stroke, penWidth: number): Path2D {
  const known = shapes.get(stroke);
  if (known?.penWidth === penWidth) {
    return known.path;
  }
  const path = outline(nodesOf(stroke, penWidth / 2));
  shapes.set(stroke, { penWidth, path });
  return path;
}

/** The spots along the smooth line through the stroke: quadratic curves between the middles of its segments. */
export function nodesOf(stroke: Stroke, radius: number): readonly Node[] {
  const spots = stroke.map(({ x, y, width = 1 }) => ({ x, y, radius: radius * width }));
  const [first] = spots;
  if (first === undefined) {
    return [];
  }
  const nodes: Node[] = [first];
  spots.slice(1).forEach((spot, i) => {
    const from = nodes.at(-1) ?? first;
    const next = spots[i + 2];
    const to = next === undefined ? spot : between(spot, next, 0.5);
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP));
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      nodes.push(between(between(from, spot, t), between(spot, to, t), t));
    }
  });
  return nodes;
}

/** Along one side of the nodes and back along the other, with round ends and corners. Everything turns the same way round. */
function outline(nodes: readonly Node[]): Path2D {
  const path = new Path2D();
  const left: Point[] = [];
  const right: Point[] = [];
  nodes.forEach((node, i) => {
    const into = direction(nodes[i - 1] ?? node, node);
    const out = direction(node, nodes[i + 1] ?? node);
    const along = unit({ x: into.x + out.x, y: into.y + out.y }) ?? into;
    left.push({ x: node.x + along.y * node.radius, y: node.y - along.x * node.radius });
    right.push({ x: node.x - along.y * node.radius, y: node.y + along.x * node.radius });
    const isEnd = i === 0 || i === nodes.length - 1;
    if (isEnd || into.x * out.x + into.y * out.y < SHARP) {
      path.moveTo(node.x + node.radius, node.y);
      path.arc(node.x, node.y, node.radius, 0, 2 * Math.PI);
    }
  });
  [...left, ...right.reverse()].forEach(({ x, y }, i) => {
    if (i === 0) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  });
  path.closePath();
  return path;
}

function between(a: Node, b: Node, share: number): Node {
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    radius: a.radius + (b.radius - a.radius) * share,
  };
}

function direction(from: Point, to: Point): Point {
  return unit({ x: to.x - from.x, y: to.y - from.y }) ?? { x: 0, y: 0 };
}

function unit({ x, y }: Point): Point | undefined {
  const length = Math.hypot(x, y);
  return length === 0 ? undefined : { x: x / length, y: y / length };
}
