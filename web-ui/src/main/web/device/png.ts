const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** 8 bits of grey; then deflate, adaptive filters, not interlaced. */
const GREY = [8, 0, 0, 0, 0];
/** Most bytes of a block of deflate that is not compressed. */
const MOST_STORED = 65_535;

/**
 * A grey picture as the data URL of a PNG, which is not compressed: it never leaves the page.
 *
 * @param pixels row-major
 */
export function greyPng(pixels: Uint8Array, width: number): string {
  const height = pixels.length / width;
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const file = [
    ...SIGNATURE,
    ...chunk('IHDR', [...bigEndian(width), ...bigEndian(height), ...GREY]),
    ...chunk('IDAT', stored(rows)),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${base64(file)}`;
}

export function base64(bytes: Iterable<number>): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function chunk(type: string, content: number[]): number[] {
  const named = [...new TextEncoder().encode(type), ...content];
  return [...bigEndian(content.length), ...named, ...bigEndian(crc(named))];
}

/** The zlib format (RFC 1950) with blocks that are not compressed. */
function stored(bytes: Uint8Array): number[] {
  const blocks: number[] = [];
  for (let from = 0; from < bytes.length; from += MOST_STORED) {
    const block = bytes.subarray(from, from + MOST_STORED);
    const last = from + MOST_STORED >= bytes.length ? 1 : 0;
    blocks.push(last, ...littleEndian(block.length), ...littleEndian(~block.length), ...block);
  }
  return [0x78, 0x01, ...blocks, ...bigEndian(adler(bytes))];
}

function crc(bytes: number[]): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return ~sum;
}

function adler(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return (b << 16) | a;
}

function bigEndian(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function littleEndian(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}
