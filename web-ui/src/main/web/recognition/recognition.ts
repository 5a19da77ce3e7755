import type { Box } from '../drawing/geometry';
import { parseBox } from './box';
import { list, number, numbers, record, text } from './json';
import { type LineReading, parseStrips } from './strips';

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
  /** How each line was read, top to bottom, those without a digit too; only when asked for. */
  readonly strips: readonly LineReading[] | undefined;
}

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
    strips: answer['strips'] === undefined ? undefined : parseStrips(answer['strips']),
  };
}

function parseDigit(json: unknown): Digit {
  const digit = record(json, 'digit');
  const tile = digit['tile'];
  return {
    value: number(digit['value'], 'digit.value'),
    confidence: number(digit['confidence'], 'digit.confidence'),
    probabilities: numbers(digit['probabilities'], 'digit.probabilities'),
    box: parseBox(digit['box']),
    line: number(digit['line'] ?? 0, 'digit.line'),
    tile: typeof tile === 'string' ? tile : undefined,
  };
}

function parseRejected(json: unknown): Rejected {
  const mark = record(json, 'rejected');
  return { box: parseBox(mark['box']), reason: text(mark['reason'], 'rejected.reason') };
}
