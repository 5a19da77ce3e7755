import type { Box } from '../drawing/geometry';

/** One digit that was read. */
export interface Digit {
  /** 0 to 9. */
  readonly value: number;
  /** Calibrated probability that the value is right, 0 to 1. */
  readonly confidence: number;
  /** Ten probabilities, one a digit. */
  readonly probabilities: readonly number[];
  readonly box: Box;
  /** Line of writing, from 0. */
  readonly line: number;
  /** What the network saw, as a data URL. */
  readonly tile: string | undefined;
}

/** A mark that was seen but not read. */
export interface Rejected {
  readonly box: Box;
  /** Such as `not-a-digit`. */
  readonly reason: string;
}

/** The reading of a drawing; boxes in drawing pixels, times in milliseconds. */
export interface Recognition {
  readonly text: string;
  readonly lines: readonly string[];
  readonly digits: readonly Digit[];
  readonly rejected: readonly Rejected[];
  readonly model: { readonly name: string; readonly version: string };
  readonly timings: { readonly segmentation: number; readonly inference: number; readonly total: number };
}

/** The gateway said something that is no recognition. */
export class MalformedAnswer extends Error {}

/** Takes an answer apart and checks it: the page may be newer or older than the gateway. */
export function parseRecognition(json: unknown): Recognition {
  const answer = record(json, 'recognition');
  const timings = record(answer['timings'] ?? {}, 'timings');
  const model = record(answer['model'] ?? {}, 'model');
  return {
    text: text(answer['text'], 'text'),
    lines: list(answer['lines'] ?? [], 'lines').map((line) => text(line, 'lines')),
    digits: list(answer['digits'], 'digits').map(parseDigit),
    rejected: list(answer['rejected'] ?? [], 'rejected').map(parseRejected),
    model: { name: text(model['name'] ?? '', 'model.name'), version: text(model['version'] ?? '', 'model.version') },
    timings: {
      segmentation: number(timings['segmentation'] ?? 0, 'timings.segmentation'),
      inference: number(timings['inference'] ?? 0, 'timings.inference'),
      total: number(timings['total'] ?? 0, 'timings.total'),
    },
  };
}

function parseDigit(json: unknown): Digit {
  const digit = record(json, 'digit');
  const tile = digit['tile'];
  return {
    value: number(digit['value'], 'digit.value'),
    confidence: number(digit['confidence'], 'digit.confidence'),
    probabilities: list(digit['probabilities'], 'digit.probabilities').map((p) => number(p, 'digit.probabilities')),
    box: parseBox(digit['box']),
    line: number(digit['line'] ?? 0, 'digit.line'),
    tile: typeof tile === 'string' ? tile : undefined,
  };
}

function parseRejected(json: unknown): Rejected {
  const mark = record(json, 'rejected');
  return { box: parseBox(mark['box']), reason: text(mark['reason'], 'rejected.reason') };
}

function parseBox(json: unknown): Box {
  const box = record(json, 'box');
  return {
    x: number(box['x'], 'box.x'),
    y: number(box['y'], 'box.y'),
    width: number(box['width'], 'box.width'),
    height: number(box['height'], 'box.height'),
  };
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedAnswer(`${name} is not an object`);
  }
  return value as Record<string, unknown>;
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new MalformedAnswer(`${name} is not a list`);
  }
  return value;
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') {
    throw new MalformedAnswer(`${name} is not a text`);
  }
  return value;
}

function number(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new MalformedAnswer(`${name} is not a number`);
  }
  return value;
}
