import type { Drawing } from './drawing';
import type { Box, Point, Size } from './geometry';

/** Pictures smaller than the canvas are not blown up further than this. */
const LARGEST_MAGNIFICATION = 4;

/**
 * Where a drawing lies on the canvas. A canvas that got smaller (a rotated phone) shows the whole drawing scaled down,
 * so no stroke is ever lost; the drawing's own pixels, in which it is sent and boxes come back, stay as they were.
 */
export class Viewport {
  private constructor(
    /** Canvas pixels (CSS) a drawing pixel. */
    readonly scale: number,
    /** The drawing's top left corner on the canvas. */
    readonly origin: Point,
    /** The drawing's size in its own pixels. */
    readonly sheet: Size,
  ) {}

  static of(drawing: Drawing, penWidth: number, canvas: Size): Viewport {
    return drawing.kind === 'picture'
      ? Viewport.forPicture(drawing.picture, canvas)
      : Viewport.forInk(drawing.strokes.flat(), penWidth, canvas);
  }

  private static forInk(points: readonly Point[], penWidth: number, canvas: Size): Viewport {
    let right = canvas.width;
    let bottom = canvas.height;
    for (const point of points) {
      // Points lie on the canvas they were drawn on, so only a pen's width beyond the edge asks for more room.
      right = Math.max(right, point.x + (point.x > canvas.width ? penWidth / 2 : 0));
      bottom = Math.max(bottom, point.y + (point.y > canvas.height ? penWidth / 2 : 0));
    }
    const scale = Math.min(canvas.width / right, canvas.height / bottom, 1) || 1;
    const sheet = { width: Math.ceil(canvas.width / scale), height: Math.ceil(canvas.height / scale) };
    return new Viewport(scale, { x: 0, y: 0 }, sheet);
  }

  private static forPicture(picture: Size, canvas: Size): Viewport {
    const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height, LARGEST_MAGNIFICATION) || 1;
    const origin = {
      x: (canvas.width - picture.width * scale) / 2,
      y: (canvas.height - picture.height * scale) / 2,
    };
    return new Viewport(scale, origin, { width: picture.width, height: picture.height });
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
