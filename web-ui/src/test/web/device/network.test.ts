import { describe, expect, it } from 'vitest';
import { Heap } from '../../../main/web/device/heap';
import { Network } from '../../../main/web/device/network';
import type { NetworkProgram } from '../../../main/web/device/program';
import type { Safetensors, Tensor } from '../../../main/web/device/safetensors';

const CLASSES = 11;
const SQUEEZED = 2;

/** Weights that differ, so that no two channels or outputs can be mistaken for each other. */
function weight(layer: number, output: number, input: number): number {
  return Math.sin(1 + layer * 100 + output * 7 + input * 3);
}

function tensors(layer: number, outputs: number, inputs: number): [string, Tensor][] {
  const values = Float32Array.from({ length: outputs * inputs }, (_, i) =>
    weight(layer, Math.floor(i / inputs), i % inputs),
  );
  return [
    [`l.${layer}.weight`, { shape: [outputs, inputs, 1, 1], values }],
    [`l.${layer}.scale`, { shape: [outputs], values: new Float32Array(outputs).fill(1) }],
    [`l.${layer}.bias`, { shape: [outputs], values: new Float32Array(outputs).fill(0.1) }],
  ];
}

function linear(layer: number, outputs: number, input: readonly number[]): number[] {
  return Array.from({ length: outputs }, (_, output) =>
    input.reduce((sum, value, i) => sum + value * weight(layer, output, i), 0.1),
  );
}

const GATED: NetworkProgram = {
  operations: [
    { operation: 'convolution', input: 0, layer: 'l.0', stride: [1, 1], padding: [0, 0] },
    { operation: 'mean', input: 1 },
    { operation: 'linear', input: 2, layer: 'l.1' },
    { operation: 'relu', input: 3 },
    { operation: 'linear', input: 4, layer: 'l.2' },
    { operation: 'gate', input: 1, other: 5 },
  ],
  output: 6,
  temperature: 1,
};

describe('Network', () => {
  it('weighs each channel of each picture by what the gate makes of all of that picture', () => {
    // Given two pictures of two rows and three columns
    const pictures = [
      [0, 255, 51, 102, 0, 255],
      [255, 255, 204, 0, 153, 255],
    ];
    const file: Safetensors = {
      metadata: {},
      tensors: new Map([...tensors(0, CLASSES, 1), ...tensors(1, SQUEEZED, CLASSES), ...tensors(2, CLASSES, SQUEEZED)]),
    };
    const heap = new Heap();
    const network = new Network(heap, GATED, file, 0, 1);
    heap.keep();

    // When
    const scores = network.scores(Uint8Array.from(pictures.flat()), 2, 3);

    // Then
    pictures.forEach((picture, index) => {
      const channels = picture.map((grey) => linear(0, CLASSES, [grey / 255]));
      const means = Array.from(
        { length: CLASSES },
        (_, channel) => channels.reduce((sum, pixel) => sum + (pixel[channel] ?? 0), 0) / picture.length,
      );
      const squeezed = linear(1, SQUEEZED, means).map((value) => Math.max(0, value));
      const weights = linear(2, CLASSES, squeezed).map((logit) => 1 / (1 + Math.exp(-logit)));
      channels.forEach((pixel, place) => {
        const logits = pixel.map((value, channel) => value * (weights[channel] ?? 0));
        const sum = Math.log(logits.reduce((total, logit) => total + Math.exp(logit), 0));
        logits.forEach((logit, label) => {
          expect(scores[(index * picture.length + place) * CLASSES + label]).toBeCloseTo(logit - sum, 4);
        });
      });
    });
  });
});
