import type { Stroke } from '../drawing/drawing';

const paths = new WeakMap<Stroke, Path2D>();

/** The smooth line through a stroke: quadratic curves between the middles of its segments. Kept as long as the stroke is. */
export function pathOf(stroke: Stroke): Path2D {
  const known = paths.get(stroke);
  if (known !== undefined) {
    return known;
  }
  const path = draw(stroke);
  paths.set(stroke, path);
  return path;
}

function draw(stroke: Stroke): Path2D {
  const path = new Path2D();
  const [first, ...rest] = stroke;
  if (first === undefined) {
    return path;
  }
  path.moveTo(first.x, first.y);
  rest.forEach((point, i) => {
    const next = rest[i + 1];
    if (next === undefined) {
      path.lineTo(point.x, point.y);
    } else {
      path.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    }
  });
  if (rest.length === 0) {
    // A line of no length with round caps is a dot.
    path.lineTo(first.x, first.y);
  }
  return path;
}
