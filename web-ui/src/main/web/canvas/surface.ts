import type { Drawing, Stroke } from '../drawing/drawing';
import type { Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import { inkOn, PAPER } from '../picture/picture';
import { pathOf } from './stroke-path';
import { shapeOf } from './stroke-shape';

/** All that is to be seen on the canvas. */
export interface Scene {
  readonly drawing: Drawing;
  /** The stroke under the pen. */
  readonly active: Stroke | undefined;
  readonly viewport: Viewport;
}

/** Paints scenes on a canvas at the screen's own resolution. */
export class Surface {
  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** The canvas's size in CSS pixels. */
  get size(): Size {
    return { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
  }

  paint({ drawing, active, viewport }: Scene): void {
    const context = this.canvas.getContext('2d');
    const { width, height } = this.size;
    if (context === null || width === 0 || height === 0) {
      return;
    }
    this.matchScreen();
    const { scale, origin } = viewport;
    const dotsX = this.canvas.width / width;
    const dotsY = this.canvas.height / height;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(dotsX * scale, 0, 0, dotsY * scale, dotsX * origin.x, dotsY * origin.y);
    const strokes = active === undefined ? drawing.strokes : [...drawing.strokes, active];
    switch (drawing.kind) {
      case 'picture':
        context.fillStyle = PAPER;
        context.fillRect(0, 0, drawing.picture.width, drawing.picture.height);
        context.imageSmoothingQuality = 'high';
        context.drawImage(drawing.picture.bitmap, 0, 0);
        paintInk(context, strokes, drawing.penWidth, inkOn(drawing.picture));
        break;
      case 'ink':
        // The theme's ink: the style sheet sets it as the canvas's text colour.
        paintInk(context, strokes, drawing.sheet?.penWidth ?? 0, getComputedStyle(this.canvas).color);
        break;
    }
  }

  private matchScreen(): void {
    const { width, height } = this.size;
    const dotsWide = Math.round(width * window.devicePixelRatio);
    const dotsHigh = Math.round(height * window.devicePixelRatio);
    // Setting a size wipes the canvas and frees its memory, even when it is the same size.
    if (this.canvas.width !== dotsWide || this.canvas.height !== dotsHigh) {
      this.canvas.width = dotsWide;
      this.canvas.height = dotsHigh;
    }
  }
}

/** Strokes as a person sees them, in the drawing's pixels: as wide as the pen's pressure or haste makes them. */
function paintInk(context: CanvasRenderingContext2D, strokes: readonly Stroke[], penWidth: number, colour: string): void {
  paintStrokes(context, strokes.filter((stroke) => !isShaped(stroke)), penWidth, colour);
  context.fillStyle = colour;
  for (const stroke of strokes.filter(isShaped)) {
    context.fill(shapeOf(stroke, penWidth));
  }
}

function isShaped(stroke: Stroke): boolean {
  return stroke.some(({ width }) => width !== undefined);
}

/** Strokes as they are read, in the drawing's pixels: of a pen of one width. */
export function paintStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  penWidth: number,
  colour: string,
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = penWidth;
  context.strokeStyle = colour;
  for (const stroke of strokes) {
    context.stroke(pathOf(stroke));
  }
}
