import type { Pair } from './convolution';
import type { Safetensors } from './safetensors';

/** One operation; values are numbered from 0, the input, on, in the order in which they come to be. */
export type Operation =
  | {
      readonly operation: 'convolution';
      readonly input: number;
      /** First part of the names of its weights. */
      readonly layer: string;
      readonly stride: Pair;
      readonly padding: Pair;
    }
  | { readonly operation: 'linear'; readonly input: number; readonly layer: string }
  | { readonly operation: 'relu' | 'mean'; readonly input: number }
  | { readonly operation: 'add' | 'gate'; readonly input: number; readonly other: number };

/** A network's forward pass. */
export interface NetworkProgram {
  readonly operations: readonly Operation[];
  /** Which value is the logits. */
  readonly output: number;
  /** The logits are divided by it. */
  readonly temperature: number;
}

/** What a version's file says beside the weights. */
export interface Program {
  readonly version: string;
  readonly name: string;
  /** Pixels are shown to it as (ink / 255 - mean) / std. */
  readonly tile: NetworkProgram & { readonly mean: number; readonly std: number };
  /** Pixels are shown to it as ink / 255. */
  readonly line: NetworkProgram;
  readonly decoder: {
    readonly digitBias: number;
    readonly tileWeight: number;
    readonly noneBias: number;
    /** As {@link tileWeight} in files that an earlier release wrote and a browser kept. */
    readonly loneTileWeight?: number;
    readonly loneBias: number;
    readonly temperature: number;
    /** As {@link temperature} in files that an earlier release wrote and a browser kept. */
    readonly loneTemperature?: number;
    /** Weights by which is told what is refused; none where nothing was fitted. */
    readonly markKinds: readonly number[];
  };
}

export function programOf(file: Safetensors): Program {
  return JSON.parse(file.metadata['program'] ?? '') as Program;
}
