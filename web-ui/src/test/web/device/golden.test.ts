import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Heap } from '../../../main/web/device/heap';
import { Network } from '../../../main/web/device/network';
import { programOf } from '../../../main/web/device/program';
import { readSafetensors } from '../../../main/web/device/safetensors';

/** What the bundled version's networks say of some inputs, on PyTorch. */
interface Golden {
  readonly tiles: readonly GoldenInput[];
  readonly strips: readonly GoldenInput[];
}

interface GoldenInput {
  /** Base64 of bytes, row-major, ink 255 on 0. */
  readonly pixels: string;
  readonly width: number;
  readonly logProbabilities: readonly number[];
}

/** Of probabilities: the weights of the page are rounded to 16 bits, which the logarithms of unlikely classes show more. */
const CLOSE = 1e-3;

/** A file that Maven writes, as web-ui/src/build/BundledNetworks.java says. */
function built(name: string): Buffer {
  return readFileSync(new URL(`../../../../target/bundled-model/${name}`, import.meta.url));
}

function furthest(network: Network, { pixels, width, logProbabilities }: GoldenInput): number {
  const bytes = Buffer.from(pixels, 'base64');
  const scores = network.scores(bytes, bytes.length / width, width);
  expect(scores).toHaveLength(logProbabilities.length);
  return Math.max(
    ...logProbabilities.map((expected, i) => Math.abs(Math.exp(scores[i] ?? Number.NaN) - Math.exp(expected))),
  );
}

describe("the page's forward pass", () => {
  const golden = JSON.parse(built('golden.json').toString()) as Golden;
  const weights = readSafetensors(Uint8Array.from(built('networks.safetensors')).buffer);
  const { tile, line } = programOf(weights);

  it('scores the golden tiles of the bundled version as PyTorch does', () => {
    // Given
    const heap = new Heap();
    const network = new Network(heap, tile, weights, tile.mean, tile.std);
    heap.keep();

    // When
    const differences = golden.tiles.map((input) => furthest(network, input));

    // Then
    expect(differences.length).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThan(CLOSE);
  });

  it('scores the columns of its golden strips as PyTorch does', () => {
    // Given
    const heap = new Heap();
    const network = new Network(heap, line, weights, 0, 1);
    heap.keep();

    // When
    const differences = golden.strips.map((input) => furthest(network, input));

    // Then
    expect(differences.length).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThan(CLOSE);
  });
});
