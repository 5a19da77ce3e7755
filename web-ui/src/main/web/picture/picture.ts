import type { Size } from '../drawing/geometry';
import { messages } from '../language/language';

/** Pictures of up to 12 × 1024 × 1024 pixels and 10 MiB are sent; the gateway reads larger ones, but a phone can hardly hold them. */
const MOST_PIXELS = 12_582_912;
const MOST_BYTES = 10_485_760;
/** What it reads as it is. */
const FORMATS: readonly string[] = ['image/png', 'image/jpeg'];
const JPEG_QUALITY = 0.95;
/** Side of the miniature from which a picture's brightness is taken, in pixels. */
const MINIATURE = 16;

/** Colour of the paper under a picture, which shows through where the picture is transparent. */
export const PAPER = '#ffffff';

/** A picture as it is shown, and as it is sent: both of the same size, upright. */
export interface Picture extends Size {
  readonly name: string;
  readonly bitmap: ImageBitmap;
  readonly encoded: Blob;
  /** More dark than bright: written on in white. */
  readonly isDark: boolean;
}

/** The file holds no picture that the browser can read. */
export class UnreadablePicture extends Error {}

/**
 * Reads a file. A PNG or JPEG that the gateway takes is sent as it is: browser and gateway turn a camera's picture upright
 * alike. All else is drawn once, no larger than the gateway takes, and encoded again.
 */
export async function readPicture(file: Blob, name: string): Promise<Picture> {
  const original = await decode(file, name);
  const { width, height } = original;
  if (FORMATS.includes(file.type) && file.size <= MOST_BYTES && width * height <= MOST_PIXELS) {
    return { name, bitmap: original, encoded: file, width, height, isDark: isDark(original) };
  }
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  const [canvas, context] = canvasOf(Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale)), name);
  context.imageSmoothingQuality = 'high';
  context.drawImage(original, 0, 0, canvas.width, canvas.height);
  original.close();
  const encoded = await encode(canvas, file, name);
  const bitmap = await createImageBitmap(canvas);
  return { name, bitmap, encoded, width: canvas.width, height: canvas.height, isDark: isDark(bitmap) };
}

/** The picture with something drawn over it, encoded to be sent. */
export async function drawnOver(picture: Picture, draw: (context: CanvasRenderingContext2D) => void): Promise<Blob> {
  const [canvas, context] = canvasOf(picture.width, picture.height, picture.name);
  context.drawImage(picture.bitmap, 0, 0);
  draw(context);
  return encode(canvas, picture.encoded, picture.name);
}

/** The colour of ink that is easy to see on the picture. */
export function inkOn(picture: Picture): string {
  return picture.isDark ? '#ffffff' : '#12161d';
}

function canvasOf(width: number, height: number, name: string): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new UnreadablePicture(messages().pictureNotDrawn(name));
  }
  return [canvas, context];
}

function isDark(bitmap: ImageBitmap): boolean {
  const [, context] = canvasOf(MINIATURE, MINIATURE, '');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, MINIATURE, MINIATURE);
  context.drawImage(bitmap, 0, 0, MINIATURE, MINIATURE);
  const { data } = context.getImageData(0, 0, MINIATURE, MINIATURE);
  const sum = data.reduce((total, value, i) => (i % 4 === 3 ? total : total + value), 0);
  return sum / (MINIATURE * MINIATURE * 3) < 110;
}

async function decode(file: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw new UnreadablePicture(messages().notAPicture(name), { cause });
  }
}

/** JPEG where the source is; all else may be transparent, which only PNG keeps. */
function encode(canvas: HTMLCanvasElement, source: Blob, name: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) {
          reject(new UnreadablePicture(messages().pictureTooLarge(name)));
        } else {
          resolve(blob);
        }
      },
      source.type === 'image/jpeg' ? 'image/jpeg' : 'image/png',
      JPEG_QUALITY,
    );
  });
}
