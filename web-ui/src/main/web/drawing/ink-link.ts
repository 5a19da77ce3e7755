import type { InkDrawing } from './drawing';
import { fromRecord, toRecord } from './ink-record';

/** Names the ink in an address's fragment, which browsers never send to a server. */
const NAME = 'ink=';
/** A link that unpacks to more than this is not one of ours. */
const MOST_BYTES = 2_000_000;

/** The address with the drawing packed into its fragment. */
export async function linkTo(drawing: InkDrawing, address: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(toRecord(drawing)));
  const packed = await collect(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  const link = new URL(address);
  link.hash = NAME + base64Url(packed);
  return link.href;
}

/** Whether a fragment (with or without `#`) says that it holds ink. */
export function holdsInk(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(NAME);
}

/** The drawing in a fragment; undefined when it holds none that can be shown. */
export async function inkIn(fragment: string): Promise<InkDrawing | undefined> {
  if (!holdsInk(fragment)) {
    return undefined;
  }
  try {
    const packed = fromBase64Url(fragment.replace(/^#/, '').slice(NAME.length));
    const bytes = await collect(through(packed, new DecompressionStream('deflate-raw')), MOST_BYTES);
    return fromRecord(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // Cut off, mistyped, or made by something else: the caller says so.
    return undefined;
  }
}

function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(stream);
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('too long');
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function base64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
