/** Columns that are multiplied at once; the number of columns is a multiple of it. */
export const PANEL = 8;
/** Rows of weights that are multiplied at once; the number of outputs is a multiple of it. */
export const BLOCK = 4;

/**
 * out = weights x inputs + bias. All places are byte offsets in the memory, of float32 numbers.
 *
 * @param inputs for each {@link PANEL} columns: for each of `depth` rows the numbers of these columns
 * @param weights for each {@link BLOCK} outputs: for each of `depth` rows the weights of these outputs
 * @param bias one an output
 * @param out for each output its `columns` numbers
 */
export type Multiply = (
  inputs: number,
  weights: number,
  bias: number,
  out: number,
  depth: number,
  columns: number,
  outputs: number,
) => void;

const V128 = 0x7b;
const I32 = 0x7f;
const LANE = 16;
const FLOAT = 4;

// Local variables by number: the seven parameters, then these.
const [INPUTS, WEIGHTS, BIAS, OUT, DEPTH, COLUMNS, OUTPUTS] = [0, 1, 2, 3, 4, 5, 6];
const [INPUT, WEIGHT, BIAS_AT, TO, DEPTH_LEFT, PANELS_LEFT, BLOCKS_LEFT, STRIDE] = [7, 8, 9, 10, 11, 12, 13, 14];
const [LEFT, RIGHT, FACTOR, SUMS] = [15, 16, 17, 18];

/** WebAssembly's binary format, as far as it is needed: one function over an imported memory. */
function binary(): Uint8Array<ArrayBuffer> {
  const signature = [0x60, 7, ...Array<number>(7).fill(I32), 0];
  const memory = [...text('m'), ...text('m'), 0x02, 0x00, 1];
  const locals = [2, 8, I32, 3 + 2 * BLOCK, V128];
  const body = [...locals, ...code(), 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, ...signature]),
    ...section(2, [1, ...memory]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('multiply'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function code(): number[] {
  return [
    ...set(STRIDE, times(get(COLUMNS), FLOAT)),
    ...set(PANELS_LEFT, [...get(COLUMNS), ...number(3), 0x76]),
    ...repeat(PANELS_LEFT, [
      ...set(WEIGHT, get(WEIGHTS)),
      ...set(BIAS_AT, get(BIAS)),
      ...set(TO, get(OUT)),
      ...set(BLOCKS_LEFT, [...get(OUTPUTS), ...number(2), 0x76]),
      ...repeat(BLOCKS_LEFT, block()),
      ...set(INPUTS, get(INPUT)),
      ...add(OUT, number(PANEL * FLOAT)),
    ]),
  ];
}

/** The sums of {@link BLOCK} outputs for one panel. */
function block(): number[] {
  const outputs = [...Array(BLOCK).keys()];
  const start = outputs.flatMap((output) => [
    ...set(FACTOR, [...get(BIAS_AT), ...splat(output * FLOAT)]),
    ...set(SUMS + 2 * output, get(FACTOR)),
    ...set(SUMS + 2 * output + 1, get(FACTOR)),
  ]);
  const row = outputs.flatMap((output) => [
    ...set(FACTOR, [...get(WEIGHT), ...splat(output * FLOAT)]),
    ...addProduct(SUMS + 2 * output, LEFT),
    ...addProduct(SUMS + 2 * output + 1, RIGHT),
  ]);
  const end = outputs.flatMap((output) => [
    ...[...get(TO), ...get(SUMS + 2 * output), ...vector(0x0b), 2, 0],
    ...[...get(TO), ...get(SUMS + 2 * output + 1), ...vector(0x0b), 2, LANE],
    ...add(TO, get(STRIDE)),
  ]);
  return [
    ...start,
    ...set(INPUT, get(INPUTS)),
    ...set(DEPTH_LEFT, get(DEPTH)),
    ...repeat(DEPTH_LEFT, [
      ...set(LEFT, [...get(INPUT), ...vector(0x00), 2, 0]),
      ...set(RIGHT, [...get(INPUT), ...vector(0x00), 2, LANE]),
      ...row,
      ...add(INPUT, number(PANEL * FLOAT)),
      ...add(WEIGHT, number(BLOCK * FLOAT)),
    ]),
    ...end,
    ...add(BIAS_AT, number(BLOCK * FLOAT)),
  ];
}

function addProduct(sum: number, inputs: number): number[] {
  return set(sum, [...get(sum), ...get(FACTOR), ...get(inputs), ...vector(0xe6, 0x01), ...vector(0xe4, 0x01)]);
}

/** Does it as often as the variable says, at least once, and counts it down. */
function repeat(left: number, body: number[]): number[] {
  return [0x03, 0x40, ...body, ...get(left), ...number(1), 0x6b, 0x22, left, 0x0d, 0, 0x0b];
}

function get(local: number): number[] {
  return [0x20, local];
}

function set(local: number, value: number[]): number[] {
  return [...value, 0x21, local];
}

function add(local: number, value: number[]): number[] {
  return set(local, [...get(local), ...value, 0x6a]);
}

function times(value: number[], factor: number): number[] {
  return [...value, ...number(factor), 0x6c];
}

/** A constant from 0 to 63. */
function number(value: number): number[] {
  return [0x41, value];
}

/** A number of the memory in all four lanes. */
function splat(offset: number): number[] {
  return [...vector(0x09), 2, offset];
}

function vector(...operation: number[]): number[] {
  return [0xfd, ...operation];
}

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function text(name: string): number[] {
  return [name.length, ...new TextEncoder().encode(name)];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >> 7)];
}

/** The function on a memory, with the processor's vectors of four numbers. */
export function multiplyOn(memory: WebAssembly.Memory): Multiply {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary()), { m: { m: memory } });
  return instance.exports['multiply'] as Multiply;
}
