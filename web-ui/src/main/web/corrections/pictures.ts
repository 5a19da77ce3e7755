import type { Stroke } from '../drawing/drawing';
import { grown } from '../drawing/frame';
import type { Box } from '../drawing/geometry';
import type { Picture } from '../picture/picture';
import type { Sample } from './samples';

/** A corrected digit as a picture. */
export interface PictureSample {
  readonly id: string;
  /** `0` to `9`. */
  readonly label: string;
  /** A PNG as a data URL. */
  readonly picture: string;
}

/** Side of a digit's picture without its margin, its margin and its pen, in pixels. */
const SIDE = 112;
const MARGIN = 16;
const PEN = 9;

/** Whether the label is one digit: only such have a folder among the pictures. */
export function isDigit(label: string): boolean {
  return /^\d$/.test(label);
}

/** A sample's ink, dark on light; undefined where the browser does not draw. */
export function pictureOfInk({ strokes }: Sample): string | undefined {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = SIDE / Math.max(1, Math.max(...xs) - left, Math.max(...ys) - top);
  const place = ([x, y]: readonly [number, number]): { x: number; y: number } => ({
    x: MARGIN + (x - left) * scale,
    y: MARGIN + (y - top) * scale,
  });
  const width = Math.ceil((Math.max(...xs) - left) * scale) + 2 * MARGIN;
  const height = Math.ceil((Math.max(...ys) - top) * scale) + 2 * MARGIN;
  return drawn(width, height, (context) => {
    context.strokeStyle = '#12161d';
    context.lineWidth = PEN;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    strokes.map((stroke): Stroke => stroke.map(place)).forEach((stroke) => {
      context.beginPath();
      stroke.forEach(({ x, y }) => context.lineTo(x, y));
      const [dot] = stroke;
      if (stroke.length === 1 && dot !== undefined) {
        context.lineTo(dot.x, dot.y);
      }
      context.stroke();
    });
  });
}

/** What a box of a picture shows, no larger than is of use; undefined where the browser does not draw. */
export function cutOut({ bitmap }: Picture, { x, y, width, height }: Box): string | undefined {
  const around = Math.max(width, height) / 10;
  const scale = Math.min(1, SIDE / Math.max(width, height, 1));
  const from = grown({ x, y, width, height }, around);
  const wide = Math.max(1, Math.round(from.width * scale));
  const high = Math.max(1, Math.round(from.height * scale));
  return drawn(wide, high, (context) => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, from.x, from.y, from.width, from.height, 0, 0, wide, high);
  });
}

function drawn(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) {
    return undefined;
  }
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  draw(context);
  return canvas.toDataURL('image/png');
}
