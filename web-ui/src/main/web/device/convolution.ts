import type { Heap } from './heap';
import { BLOCK, PANEL } from './multiply';
import type { Tensor } from './safetensors';

/** Pictures in the heap: for each channel `pictures` times rows x columns numbers, then room up to `stride`. */
export interface Value {
  readonly place: number;
  readonly channels: number;
  readonly pictures: number;
  readonly rows: number;
  readonly columns: number;
  /** Numbers from one channel to the next. */
  readonly stride: number;
}

export function sizeOf(value: Value): number {
  return value.channels * value.stride;
}

/** Rows, then columns. */
export type Pair = readonly [number, number];

/** A convolution whose weights lie in the heap, in the order in which they are multiplied. */
export class Convolution {
  private readonly weights: number;
  private readonly bias: number;
  private readonly outputs: number;
  private readonly window: Pair;
  private readonly depth: number;

  /** @param weight outputs x inputs x rows x columns of the window */
  constructor(
    private readonly heap: Heap,
    weight: Tensor,
    bias: Tensor,
    private readonly strides: Pair = [1, 1],
    private readonly padding: Pair = [0, 0],
  ) {
    const [outputs = 0, inputs = 0, rows = 1, columns = 1] = weight.shape;
    this.outputs = outputs;
    this.window = [rows, columns];
    this.depth = inputs * rows * columns;
    const padded = roundUp(outputs, BLOCK);
    this.bias = heap.reserve(padded);
    const biases = heap.at(this.bias, padded).fill(0);
    biases.set(bias.values);
    this.weights = heap.reserve(padded * this.depth);
    const packed = heap.at(this.weights, padded * this.depth).fill(0);
    for (let output = 0; output < outputs; output++) {
      const block = Math.floor(output / BLOCK) * BLOCK * this.depth + (output % BLOCK);
      for (let k = 0; k < this.depth; k++) {
        packed[block + k * BLOCK] = weight.values[output * this.depth + k] ?? 0;
      }
    }
  }

  apply(input: Value): Value {
    const rows = steps(input.rows, this.window[0], this.strides[0], this.padding[0]);
    const columns = steps(input.columns, this.window[1], this.strides[1], this.padding[1]);
    const stride = roundUp(input.pictures * rows * columns, PANEL);
    const padded = roundUp(this.outputs, BLOCK);
    const place = this.heap.reserve(padded * stride);
    const panels = this.heap.reserve(stride * this.depth);
    const output = { place, channels: this.outputs, pictures: input.pictures, rows, columns, stride };
    this.layOut(input, output, panels);
    this.heap.multiply(panels, this.weights, this.bias, place, this.depth, stride, padded);
    return output;
  }

  /** Puts under each place of the window, a column, what it covers. */
  private layOut(input: Value, output: Value, panels: number): void {
    const from = this.heap.at(input.place, sizeOf(input));
    const to = this.heap.at(panels, output.stride * this.depth).fill(0);
    let k = 0;
    for (let channel = 0; channel < input.channels; channel++) {
      for (let row = 0; row < this.window[0]; row++) {
        for (let column = 0; column < this.window[1]; column++, k++) {
          this.layOutOne(from, channel * input.stride, input, to, k, output, row, column);
        }
      }
    }
  }

  private layOutOne(
    from: Float32Array,
    start: number,
    input: Value,
    to: Float32Array,
    k: number,
    output: Value,
    row: number,
    column: number,
  ): void {
    const [rowStride, columnStride] = this.strides;
    const left = column - this.padding[1];
    const jump = PANEL * this.depth;
    let n = 0;
    for (let picture = 0; picture < input.pictures; picture++) {
      for (let y = 0; y < output.rows; y++) {
        const inputRow = y * rowStride - this.padding[0] + row;
        if (inputRow < 0 || inputRow >= input.rows) {
          n += output.columns;
          continue;
        }
        const line = start + (picture * input.rows + inputRow) * input.columns;
        for (let x = 0; x < output.columns; x++, n++) {
          const inputColumn = x * columnStride + left;
          if (inputColumn >= 0 && inputColumn < input.columns) {
            to[(n >> 3) * jump + k * PANEL + (n & 7)] = from[line + inputColumn] ?? 0;
          }
        }
      }
    }
  }
}

function steps(size: number, window: number, stride: number, padding: number): number {
  return Math.floor((size + 2 * padding - window) / stride) + 1;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
