import { describe, expect, it } from 'vitest';
import { Convolution, type Pair, type Value } from '../../../main/web/device/convolution';
import { Heap } from '../../../main/web/device/heap';
import type { Tensor } from '../../../main/web/device/safetensors';

let seed = 1;

/** Numbers of -1 to 1, the same in every run. */
function random(...shape: number[]): Tensor {
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed / 2_147_483_647) * 2 - 1;
  });
  return { shape, values };
}

/** One output number as the definition says, input (channels, pictures, rows, columns). */
function expected(input: Tensor, weight: Tensor, bias: Tensor, strides: Pair, padding: Pair, at: readonly number[]): number {
  const [, pictures = 0, rows = 0, columns = 0] = input.shape;
  const [, inputs = 0, height = 0, width = 0] = weight.shape;
  const [output = 0, picture = 0, y = 0, x = 0] = at;
  let sum = bias.values[output] ?? 0;
  for (let channel = 0; channel < inputs; channel++) {
    for (let i = 0; i < height; i++) {
      for (let j = 0; j < width; j++) {
        const row = y * strides[0] - padding[0] + i;
        const column = x * strides[1] - padding[1] + j;
        if (row >= 0 && row < rows && column >= 0 && column < columns) {
          sum +=
            (input.values[((channel * pictures + picture) * rows + row) * columns + column] ?? 0) *
            (weight.values[((output * inputs + channel) * height + i) * width + j] ?? 0);
        }
      }
    }
  }
  return sum;
}

describe('Convolution', () => {
  it.each<[string, number[], number[], Pair, Pair]>([
    ['a stem', [1, 1, 12, 16], [5, 1, 6, 6], [2, 2], [2, 2]],
    ['a square window on several pictures', [3, 2, 7, 5], [4, 3, 3, 3], [1, 1], [1, 1]],
    ['strides over rows alone', [2, 1, 8, 9], [7, 2, 3, 3], [2, 1], [1, 1]],
    ['a window of all rows', [3, 1, 4, 10], [6, 3, 4, 3], [1, 1], [0, 1]],
    ['a single column', [9, 3, 1, 1], [11, 9, 1, 1], [1, 1], [0, 0]],
  ])('is what the definition says, for %s', (_, inputShape, weightShape, strides, padding) => {
    // Given
    const heap = new Heap();
    const [input, weight, bias] = [random(...inputShape), random(...weightShape), random(weightShape[0] ?? 0)];
    const convolution = new Convolution(heap, weight, bias, strides, padding);
    const [channels = 0, pictures = 0, rows = 0, columns = 0] = inputShape;
    const place = heap.reserve(input.values.length);
    heap.at(place, input.values.length).set(input.values);
    const value: Value = { place, channels, pictures, rows, columns, stride: pictures * rows * columns };

    // When
    const output = convolution.apply(value);

    // Then
    const numbers = heap.at(output.place, output.channels * output.stride);
    for (let channel = 0; channel < output.channels; channel++) {
      for (let picture = 0; picture < pictures; picture++) {
        for (let y = 0; y < output.rows; y++) {
          for (let x = 0; x < output.columns; x++) {
            const at = channel * output.stride + (picture * output.rows + y) * output.columns + x;
            expect(numbers[at]).toBeCloseTo(
              expected(input, weight, bias, strides, padding, [channel, picture, y, x]),
              4,
            );
          }
        }
      }
    }
  });
});
