import { Convolution, sizeOf, type Value } from './convolution';
import type { Heap } from './heap';
import type { NetworkProgram, Operation } from './program';
import type { Safetensors, Tensor } from './safetensors';

/** Ten digits, then none. */
const CLASSES = 11;

type Step = (values: readonly Value[]) => Value;

/** A network that can be asked: its weights are in the heap. */
export class Network {
  private readonly steps: readonly Step[];
  /** The input for each of 256 greys. */
  private readonly inputs: Float32Array;

  /**
   * @param mean grey that is shown as 0, of 0 to 1
   * @param std by which greys are divided
   */
  constructor(
    private readonly heap: Heap,
    private readonly program: NetworkProgram,
    file: Safetensors,
    mean: number,
    std: number,
  ) {
    this.steps = program.operations.map((operation) => this.step(operation, file));
    this.inputs = Float32Array.from({ length: 256 }, (_, grey) => (grey / 255 - mean) / std);
  }

  /**
   * Natural logarithms of the classes' probabilities, eleven for each column that is left of the pictures.
   *
   * @param pixels of all pictures behind each other, row-major, ink 255 on 0
   */
  scores(pixels: Uint8Array, rows: number, columns: number): Float32Array {
    this.heap.clear();
    const place = this.heap.reserve(pixels.length);
    this.heap.at(place, pixels.length).set(Float32Array.from(pixels, (grey) => this.inputs[grey] ?? 0));
    const pictures = pixels.length / (rows * columns);
    const values: Value[] = [{ place, channels: 1, pictures, rows, columns, stride: pixels.length }];
    for (const step of this.steps) {
      values.push(step(values));
    }
    return this.logSoftmax(valueAt(values, this.program.output));
  }

  private step(operation: Operation, file: Safetensors): Step {
    switch (operation.operation) {
      case 'convolution': {
        const { input, layer, stride, padding } = operation;
        const convolution = new Convolution(this.heap, ...layerOf(file, layer), stride, padding);
        return (values) => convolution.apply(valueAt(values, input));
      }
      case 'linear': {
        const convolution = new Convolution(this.heap, ...layerOf(file, operation.layer));
        return (values) => convolution.apply(valueAt(values, operation.input));
      }
      case 'relu':
        return (values) => this.relu(valueAt(values, operation.input));
      case 'add':
        return (values) => this.add(valueAt(values, operation.input), valueAt(values, operation.other));
      case 'mean':
        return (values) => this.mean(valueAt(values, operation.input));
      case 'gate':
        return (values) => this.gate(valueAt(values, operation.input), valueAt(values, operation.other));
    }
  }

  /** In place: no program uses a value from before its ReLU. */
  private relu(input: Value): Value {
    const numbers = this.heap.at(input.place, sizeOf(input));
    for (let i = 0; i < numbers.length; i++) {
      numbers[i] = Math.max(0, numbers[i] ?? 0);
    }
    return input;
  }

  /** Over the first. */
  private add(first: Value, second: Value): Value {
    const sums = this.heap.at(first.place, sizeOf(first));
    const others = this.heap.at(second.place, sizeOf(second));
    for (let i = 0; i < sums.length; i++) {
      sums[i] = (sums[i] ?? 0) + (others[i] ?? 0);
    }
    return first;
  }

  private mean(input: Value): Value {
    const { channels, pictures } = input;
    const place = this.heap.reserve(channels * pictures);
    const numbers = this.heap.at(input.place, sizeOf(input));
    const means = this.heap.at(place, channels * pictures);
    const size = input.rows * input.columns;
    for (let channel = 0; channel < channels; channel++) {
      for (let picture = 0; picture < pictures; picture++) {
        const from = channel * input.stride + picture * size;
        means[channel * pictures + picture] =
          numbers.subarray(from, from + size).reduce((sum, value) => sum + value, 0) / size;
      }
    }
    return { place, channels, pictures, rows: 1, columns: 1, stride: pictures };
  }

  /** Each channel of each picture times the logistic function of its logit, over the input. */
  private gate(input: Value, logits: Value): Value {
    const { channels, pictures } = input;
    const size = input.rows * input.columns;
    const numbers = this.heap.at(input.place, sizeOf(input));
    const ofChannels = this.heap.at(logits.place, sizeOf(logits));
    for (let channel = 0; channel < channels; channel++) {
      for (let picture = 0; picture < pictures; picture++) {
        const weight = 1 / (1 + Math.exp(-(ofChannels[channel * logits.stride + picture] ?? 0)));
        const from = channel * input.stride + picture * size;
        for (let i = from; i < from + size; i++) {
          numbers[i] = (numbers[i] ?? 0) * weight;
        }
      }
    }
    return input;
  }

  private logSoftmax(logits: Value): Float32Array {
    const count = logits.pictures * logits.rows * logits.columns;
    const numbers = this.heap.at(logits.place, sizeOf(logits));
    const scores = new Float32Array(count * CLASSES);
    for (let column = 0; column < count; column++) {
      const ofColumn = Array.from(
        { length: CLASSES },
        (_, label) => (numbers[label * logits.stride + column] ?? 0) / this.program.temperature,
      );
      const greatest = Math.max(...ofColumn);
      const sum = ofColumn.reduce((total, logit) => total + Math.exp(logit - greatest), 0);
      scores.set(ofColumn.map((logit) => logit - greatest - Math.log(sum)), column * CLASSES);
    }
    return scores;
  }
}

/** The weights and the biases of a layer. */
function layerOf(file: Safetensors, layer: string): [Tensor, Tensor] {
  const [weight, scale, bias] = ['weight', 'scale', 'bias'].map((part) => {
    const tensor = file.tensors.get(`${layer}.${part}`);
    if (tensor === undefined) {
      throw new RangeError(`the file has no ${part} of layer ${layer}`);
    }
    return tensor;
  }) as [Tensor, Tensor, Tensor];
  const each = weight.values.length / scale.values.length;
  const values = weight.values.map((value, i) => value * (scale.values[Math.floor(i / each)] ?? 0));
  return [{ shape: weight.shape, values }, bias];
}

function valueAt(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`there is no value ${index} yet`);
  }
  return value;
}
