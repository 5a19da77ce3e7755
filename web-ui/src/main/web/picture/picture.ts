import type { Size } from '../drawing/geometry';
import { messages } from '../language/language';

/** Pictures of up to 12 × 1024 × 1024 pixels and 10 MiB are sent; the gateway reads larger ones, but a phone can hardly hold them. */
const MOST_PIXELS = 12_582_912;
const MOST_BYTES = 10_485_760;
/** What it reads as it is. */
const FORMATS: readonly string[] = ['image/png', 'image/jpeg'];
const JPEG_QUALITY = 0.95;
/** Of what has more than {@link MOST_BYTES} otherwise, one after the other. */
const LOWER_QUALITIES: readonly number[] = [0.9, 0.7, 0.4];
/** As many pixels as the reader works with: in a picture of more it looks for small digits once more. */
const LIGHT_PIXELS = 1_500_000;
const LIGHT_QUALITY = 0.85;
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
 * alike. All else is drawn once, no larger than the gateway takes, and encoded again; what has too many bytes even as a JPEG is drawn
 * with half the pixels, and so on.
 */
export async function readPicture(file: Blob, name: string): Promise<Picture> {
  const original = await decode(file, name);
  const { width, height } = original;
  if (FORMATS.includes(file.type) && file.size <= MOST_BYTES && width * height <= MOST_PIXELS) {
    return { name, bitmap: original, encoded: file, width, height, isDark: isDark(original) };
  }
  let canvas: HTMLCanvasElement;
  let encoded: Blob;
  let most = MOST_PIXELS;
  do {
    canvas = scaledDown(original, most, name);
    encoded = await encodeSmall(canvas, file, LOWER_QUALITIES.slice(0, 1), name);
    most = (canvas.width * canvas.height) / 2;
  } while (encoded.size > MOST_BYTES && most >= 1);
  original.close();
  const bitmap = await createImageBitmap(canvas);
  return { name, bitmap, encoded, width: canvas.width, height: canvas.height, isDark: isDark(bitmap) };
}

/** Whether the picture must be decoded again to be shown. */
export function isClosed({ bitmap }: Picture): boolean {
  return bitmap.width === 0;
}

/** The same picture, decoded again. */
export async function reopened(picture: Picture): Promise<Picture> {
  return { ...picture, bitmap: await decode(picture.encoded, picture.name) };
}

/** Whether {@link lighter} makes less of the picture. */
export function canBeLighter({ width, height, encoded }: Picture): boolean {
  return width * height > LIGHT_PIXELS || encoded.type !== 'image/jpeg';
}

/** The same picture for a slow line or a narrow limit: a JPEG on white paper, no larger than the reader works with. */
export async function lighter(picture: Picture): Promise<Picture> {
  const canvas = scaledDown(picture.bitmap, LIGHT_PIXELS, picture.name);
  paperBelow(canvas);
  const encoded = await encode(canvas, 'image/jpeg', LIGHT_QUALITY, picture.name);
  const bitmap = await createImageBitmap(canvas);
  return { ...picture, bitmap, encoded, width: canvas.width, height: canvas.height };
}

/** The picture with something drawn over it, encoded to be sent. */
export async function drawnOver(picture: Picture, draw: (context: CanvasRenderingContext2D) => void): Promise<Blob> {
  const [canvas, context] = canvasOf(picture.width, picture.height, picture.name);
  context.drawImage(picture.bitmap, 0, 0);
  draw(context);
  return encodeSmall(canvas, picture.encoded, LOWER_QUALITIES, picture.name);
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

/** A canvas with the picture on it, of no more pixels than given. */
function scaledDown(bitmap: ImageBitmap, mostPixels: number, name: string): HTMLCanvasElement {
  const { width, height } = bitmap;
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  const [canvas, context] = canvasOf(Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale)), name);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
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

/**
 * JPEG where the source is; all else may be transparent, which only PNG keeps. What has too many bytes then becomes a JPEG on white
 * paper, of the first of the qualities that makes it small enough, or else of the last.
 */
async function encodeSmall(canvas: HTMLCanvasElement, source: Blob, qualities: readonly number[], name: string): Promise<Blob> {
  let blob = await encode(canvas, source.type === 'image/jpeg' ? 'image/jpeg' : 'image/png', JPEG_QUALITY, name);
  if (blob.size > MOST_BYTES) {
    paperBelow(canvas);
  }
  for (const quality of qualities) {
    if (blob.size > MOST_BYTES) {
      blob = await encode(canvas, 'image/jpeg', quality, name);
    }
  }
  return blob;
}

function paperBelow(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = PAPER;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
}

function encode(canvas: HTMLCanvasElement, type: string, quality: number, name: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) {
          reject(new UnreadablePicture(messages().pictureTooLarge(name)));
        } else {
          resolve(blob);
        }
      },
      type,
      quality,
    );
  });
}
