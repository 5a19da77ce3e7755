import { paintStrokes } from '../canvas/surface';
import { PHOTO_INK } from '../drawing/examples';

const WIDTH = 1000;
const HEIGHT = 700;
/** How far the sheet lies from straight, in radians. */
const TILT = -0.04;
const RULES = 70;

/** A photo to try: a ruled sheet, not quite straight, in the light of a lamp, as a phone would take it. Undefined where it cannot be made. */
export async function examplePhoto(): Promise<File | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (context === null) {
    return undefined;
  }
  context.fillStyle = lamp(context);
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.translate(WIDTH / 2, HEIGHT / 2);
  context.rotate(TILT);
  rule(context);
  const { sheet, strokes } = PHOTO_INK;
  const { width = WIDTH, height = HEIGHT, penWidth = 1 } = sheet ?? {};
  context.scale(1.5, 1.5);
  context.translate(-width / 2, -height / 2);
  paintStrokes(context, strokes, penWidth * 0.7, '#26315e');
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.9);
  });
  return blob === null ? undefined : new File([blob], 'photo.jpg', { type: blob.type });
}

/** Bright at the top left, dim at the far corner. */
function lamp(context: CanvasRenderingContext2D): CanvasGradient {
  const light = context.createRadialGradient(WIDTH * 0.3, HEIGHT * 0.25, 80, WIDTH * 0.45, HEIGHT * 0.4, WIDTH * 0.8);
  light.addColorStop(0, '#efe9dc');
  light.addColorStop(1, '#a79f90');
  return light;
}

function rule(context: CanvasRenderingContext2D): void {
  context.strokeStyle = '#b3bccb';
  context.lineWidth = 2;
  for (let y = -HEIGHT; y <= HEIGHT; y += RULES) {
    context.beginPath();
    context.moveTo(-WIDTH, y);
    context.lineTo(WIDTH, y);
    context.stroke();
  }
}
