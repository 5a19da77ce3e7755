import type { Drawing } from './drawing';
import { grown, inkBox } from './frame';
import { type Box, clamp, type Point, type Size } from './geometry';

/** Drawings smaller than the canvas are not blown up further than this. */
const LARGEST_MAGNIFICATION = 4;
/** What is shown round the ink at least where the sheet does not fit, in drawing pixels. */
const AROUND_INK = 24;

/**
 * Where a drawing lies on the canvas: the whole of it, as large as fits, in the middle. On the canvas on which ink was written that is
 * pixel for pixel. On a smaller one (a rotated phone, another window) the empty part of the sheet gives way before the ink is made
 * smaller, and no stroke is cut; the drawing's own pixels, in which it is sent and boxes come back, stay as they were.
 */
export class Viewport {
  private constructor(
    /** Canvas pixels (CSS) a drawing pixel. */
    readonly scale: number,
    /** The drawing's top left corner on the canvas. */
    readonly origin: Point,
    /** The drawing's size in its own pixels. */
    readonly sheet: Size,
    private readonly canvas: Size,
  ) {}

  static of(drawing: Drawing, canvas: Size): Viewport {
    const { width, height } = (drawing.kind === 'picture' ? drawing.picture : drawing.sheet) ?? canvas;
    const whole = Math.min(canvas.width / width, canvas.height / height, LARGEST_MAGNIFICATION) || 1;
    const ink = drawing.kind === 'ink' ? inkBox(drawing, drawing.strokes) : undefined;
    const { x, y, ...box } = grown(ink ?? { x: 0, y: 0, width, height }, AROUND_INK);
    const scale = Math.max(whole, Math.min(1, canvas.width / box.width, canvas.height / box.height));
    const origin = {
      x: begin(canvas.width, width * scale, (x + box.width / 2) * scale),
      y: begin(canvas.height, height * scale, (y + box.height / 2) * scale),
    };
    return new Viewport(scale, origin, { width, height }, canvas);
  }

  /** The part of the drawing's plane that the canvas shows: the drawing itself, and what is to be seen beside it. */
  get visible(): Box {
    const { x, y } = this.toDrawing({ x: 0, y: 0 });
    return { x, y, width: this.canvas.width / this.scale, height: this.canvas.height / this.scale };
  }

  /** The same for a drawing whose origin lies elsewhere: at this point of the drawing of now. */
  from(point: Point): Viewport {
    return new Viewport(this.scale, this.pointToCanvas(point), this.sheet, this.canvas);
  }

  /** From a position on the canvas to one in the drawing. */
  toDrawing(point: Point): Point {
    return { x: (point.x - this.origin.x) / this.scale, y: (point.y - this.origin.y) / this.scale };
  }

  /** From a position in the drawing to one on the canvas. */
  pointToCanvas(point: Point): Point {
    return { x: point.x * this.scale + this.origin.x, y: point.y * this.scale + this.origin.y };
  }

  /** From a box in the drawing to one on the canvas. */
  toCanvas(box: Box): Box {
    return {
      ...this.pointToCanvas(box),
      width: box.width * this.scale,
      height: box.height * this.scale,
    };
  }
}

/** Where a sheet begins: with itself in the middle where it fits, or else with the ink there, as far as the sheet reaches. */
function begin(room: number, length: number, inkMiddle: number): number {
  return length <= room ? (room - length) / 2 : clamp(room / 2 - inkMiddle, room - length, 0);
}
