/** An array of numbers and its shape, row-major. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** What a safetensors file holds. */
export interface Safetensors {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const LENGTH_BYTES = 8;

/**
 * Reads a file of float32 and int16 tensors.
 *
 * @throws RangeError or SyntaxError when it is damaged
 */
export function readSafetensors(file: ArrayBuffer): Safetensors {
  const headerBytes = Number(new DataView(file).getBigUint64(0, true));
  const text = new TextDecoder().decode(new Uint8Array(file, LENGTH_BYTES, headerBytes));
  const header = JSON.parse(text) as Record<string, Entry | Record<string, string>>;
  const tensors = new Map<string, Tensor>();
  let metadata: Record<string, string> = {};
  for (const [name, entry] of Object.entries(header)) {
    if (isEntry(entry)) {
      const [from, to] = entry.data_offsets;
      const bytes = file.slice(LENGTH_BYTES + headerBytes + from, LENGTH_BYTES + headerBytes + to);
      const values = entry.dtype === 'I16' ? Float32Array.from(new Int16Array(bytes)) : new Float32Array(bytes);
      if (values.length !== entry.shape.reduce((size, length) => size * length, 1)) {
        throw new RangeError(`tensor ${name} does not fill its shape`);
      }
      tensors.set(name, { shape: entry.shape, values });
    } else {
      metadata = entry;
    }
  }
  return { metadata, tensors };
}

function isEntry(entry: Entry | Record<string, string>): entry is Entry {
  return Array.isArray((entry as Entry).shape);
}
