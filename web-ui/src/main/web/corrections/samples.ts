import type { InkDrawing, Stroke } from '../drawing/drawing';
import { grown, holds } from '../drawing/frame';
import type { Box, Point } from '../drawing/geometry';
import { pairs } from '../drawing/ink-message';
import type { Mark } from '../recognition/marks';
import { type Correction, correctionOf, labelOf } from './correction';

/** One line of the export, as docs/ink-format.md describes it. */
export interface Sample {
  readonly id: string;
  readonly label: string;
  readonly writer: string;
  readonly strokes: readonly (readonly (readonly [number, number])[])[];
}

/**
 * What can be learned from a corrected drawing: each corrected mark whose strokes are its own, and each line of several digits with a
 * corrected one, as a number that one hand wrote.
 *
 * @param id of the drawing; those of its samples begin with it
 */
export function samplesOf(
  drawing: InkDrawing,
  lines: readonly (readonly Mark[])[],
  corrections: readonly Correction[],
  id: string,
  writer: string,
): readonly Sample[] {
  const around = (drawing.sheet?.penWidth ?? 0) / 2 + 1;
  const sample = (name: string, label: string, strokes: readonly Stroke[]): Sample[] =>
    strokes.length === 0 ? [] : [{ id: `${id}/${name}`, label, writer, strokes: pairs(strokes) }];
  return lines.flatMap((line, l) => {
    const wrong = line.filter((mark) => correctionOf(mark, corrections) !== undefined);
    const labels = line.map((mark) => labelOf(mark, corrections));
    const number =
      wrong.length > 0 && line.length > 1 && labels.every((label) => label !== '')
        ? sample(`line-${l + 1}`, labels.join(''), ownStrokes(drawing.strokes, line.map((mark) => grown(mark.box, around))))
        : [];
    const marks = wrong.flatMap((mark) =>
      sample(
        `mark-${l + 1}-${line.indexOf(mark) + 1}`,
        labelOf(mark, corrections),
        ownStrokes(drawing.strokes, [grown(mark.box, around)]),
      ),
    );
    return [...number, ...marks];
  });
}

/** The strokes that lie in the boxes; none when one lies partly in them and partly not, as where digits touch. */
function ownStrokes(strokes: readonly Stroke[], boxes: readonly Box[]): readonly Stroke[] {
  const inside = (point: Point): boolean => boxes.some((box) => holds(box, point));
  const own = strokes.filter((stroke) => stroke.every(inside));
  const torn = strokes.some((stroke) => !own.includes(stroke) && stroke.some(inside));
  return torn ? [] : own;
}
