import type { Drawing, Stroke } from '../drawing/drawing';
import type { Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import { pathOf } from './stroke-path';

/** All that is to be seen on the canvas. */
export interface Scene {
  readonly drawing: Drawing;
  /** The stroke under the pen. */
  readonly active: Stroke | undefined;
  readonly penWidth: number;
  readonly viewport: Viewport;
}

/** Paints scenes on a canvas at the screen's own resolution. */
export class Surface {
  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** The canvas's size in CSS pixels. */
  get size(): Size {
    return { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
  }

  paint(scene: Scene): void {
    const context = this.canvas.getContext('2d');
    const { width, height } = this.size;
    if (context === null || width === 0 || height === 0) {
      return;
    }
    this.matchScreen();
    const { scale, origin } = scene.viewport;
    const dotsX = this.canvas.width / width;
    const dotsY = this.canvas.height / height;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(dotsX * scale, 0, 0, dotsY * scale, dotsX * origin.x, dotsY * origin.y);
    if (scene.drawing.kind === 'picture') {
      context.imageSmoothingQuality = 'high';
      context.drawImage(scene.drawing.picture.bitmap, 0, 0);
    } else {
      this.paintStrokes(context, scene.drawing.strokes, scene.active, scene.penWidth);
    }
  }

  private paintStrokes(
    context: CanvasRenderingContext2D,
    strokes: readonly Stroke[],
    active: Stroke | undefined,
    penWidth: number,
  ): void {
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.lineWidth = penWidth;
    // The theme's ink: the style sheet sets it as the canvas's text colour.
    context.strokeStyle = getComputedStyle(this.canvas).color;
    for (const stroke of strokes) {
      context.stroke(pathOf(stroke));
    }
    if (active !== undefined) {
      context.stroke(pathOf(active));
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
