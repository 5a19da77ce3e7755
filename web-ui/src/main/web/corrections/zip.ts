/** One file of an archive. */
export interface ZipEntry {
  /** Path with slashes, ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows. */
const DATE = 0x21;
const POLYNOMIAL = 0xedb88320;

/** A ZIP archive (PKWARE APPNOTE 6.3) whose files are stored as they are: pictures are compressed already. */
export function zip(entries: readonly ZipEntry[]): Blob {
  const files = entries.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes, crc: crc32(bytes) }));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes, crc } of files) {
    const common = [[2, VERSION], [2, 0], [2, 0], [2, 0], [2, DATE], [4, crc], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]] as const;
    const local = numbers([[4, LOCAL], ...common]);
    directory.push(numbers([[4, CENTRAL], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), Uint8Array.from(name));
    parts.push(local, Uint8Array.from(name), Uint8Array.from(bytes));
    offset += local.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = numbers([[4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

/** Whole numbers, each in so many bytes, the least significant first. */
function numbers(fields: readonly (readonly [bytes: number, value: number])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(fields.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 0xff)));
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
