import type { Size } from '../drawing/geometry';

/** The gateway reads pictures of up to 12 × 1024 × 1024 pixels and 10 MiB. */
const MOST_PIXELS = 12_582_912;
const MOST_BYTES = 10_485_760;
/** What it reads as it is. */
const FORMATS: readonly string[] = ['image/png', 'image/jpeg'];
const JPEG_QUALITY = 0.95;

/** A picture as it is shown, and as it is sent: both of the same size, upright. */
export interface Picture extends Size {
  readonly name: string;
  readonly bitmap: ImageBitmap;
  readonly encoded: Blob;
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
    return { name, bitmap: original, encoded: file, width, height };
  }
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new UnreadablePicture(`${name} could not be drawn.`);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(original, 0, 0, canvas.width, canvas.height);
  original.close();
  const encoded = await encode(canvas, file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png', name);
  const bitmap = await createImageBitmap(canvas);
  return { name, bitmap, encoded, width: canvas.width, height: canvas.height };
}

async function decode(file: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw new UnreadablePicture(`${name} is not a picture that this browser can read. Try a PNG or JPEG file.`, { cause });
  }
}

function encode(canvas: HTMLCanvasElement, type: string, name: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) {
          reject(new UnreadablePicture(`${name} is too large for this browser.`));
        } else {
          resolve(blob);
        }
      },
      type,
      JPEG_QUALITY,
    );
  });
}
