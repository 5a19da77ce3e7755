import type { Box } from '../drawing/geometry';
import { parseBox } from './box';
import { list, MalformedAnswer, number, numbers, record, text } from './json';
import { parseStripMap, type StripMap } from './strip-map';

/** What the networks tell apart: ten digits, then that there is none. */
export const CLASSES = 11;
/** Index of "no digit". */
export const NONE = 10;

/** What the line network says of a strip, from left to right. */
export interface Columns {
  /** Width of a column in strip pixels. */
  readonly pitch: number;
  readonly count: number;
  /** {@link CLASSES} a column; 255 is certain. */
  readonly probabilities: Uint8Array;
}

/** One place where the line network found a digit. Each list of probabilities has {@link CLASSES} of 0 to 1. */
export interface Span {
  /** Where it names the digit, in strip pixels. */
  readonly from: number;
  readonly to: number;
  /** The digit that was read; undefined when none was. */
  readonly value: number | undefined;
  readonly box: Box;
  /** What the tile network saw, as a data URL. */
  readonly tile: string;
  /** What the line network says, given the rest of the line. */
  readonly line: readonly number[];
  /** What the tile network says. */
  readonly tileNetwork: readonly number[];
  /** Both together. */
  readonly probabilities: readonly number[];
}

/** How one line of writing was read. */
export interface LineReading {
  /** What the line network saw, as a data URL: ink white on black. */
  readonly strip: string;
  readonly width: number;
  readonly height: number;
  readonly map: StripMap;
  readonly columns: Columns;
  /** From left to right. */
  readonly spans: readonly Span[];
}

/** One span of a reading: index of its line, and its index there. */
export interface Place {
  readonly line: number;
  readonly index: number;
}

/** The span at a place, if there is one. */
export function spanAt(lines: readonly LineReading[] | undefined, place: Place | undefined): Span | undefined {
  return place === undefined ? undefined : lines?.[place.line]?.spans[place.index];
}

/** Lines from top to bottom. */
export function parseStrips(json: unknown): readonly LineReading[] {
  return list(json, 'strips').map(parseLine);
}

function parseLine(json: unknown): LineReading {
  const line = record(json, 'strip');
  const width = size(line['width'], 'strip.width');
  return {
    strip: picture(line['strip'], 'strip.strip'),
    width,
    height: size(line['height'], 'strip.height'),
    map: parseStripMap(line['map'], width),
    columns: parseColumns(line['columns'], width),
    spans: list(line['spans'], 'strip.spans').map((span) => parseSpan(span, width)),
  };
}

function parseColumns(json: unknown, width: number): Columns {
  const columns = record(json, 'columns');
  const pitch = size(columns['pitch'], 'columns.pitch');
  const probabilities = bytes(columns['probabilities'], 'columns.probabilities');
  const count = probabilities.length / CLASSES;
  if (columns['classes'] !== CLASSES || count * pitch !== width) {
    throw new MalformedAnswer('columns do not cover the strip');
  }
  return { pitch, count, probabilities };
}

function parseSpan(json: unknown, width: number): Span {
  const span = record(json, 'span');
  const from = number(span['from'], 'span.from');
  const to = number(span['to'], 'span.to');
  if (from < 0 || to <= from || to > width) {
    throw new MalformedAnswer('span lies outside of its strip');
  }
  return {
    from,
    to,
    value: parseValue(span),
    box: parseBox(span['box']),
    tile: picture(span['tile'], 'span.tile'),
    line: opinion(span['line'], 'span.line'),
    tileNetwork: opinion(span['tileNetwork'], 'span.tileNetwork'),
    probabilities: opinion(span['probabilities'], 'span.probabilities'),
  };
}

function parseValue(span: Record<string, unknown>): number | undefined {
  switch (text(span['decision'], 'span.decision')) {
    case 'not-a-digit':
      return undefined;
    case 'digit': {
      const value = number(span['value'], 'span.value');
      if (Number.isInteger(value) && value >= 0 && value < NONE) {
        return value;
      }
    }
  }
  throw new MalformedAnswer('span.value and span.decision do not belong together');
}

function opinion(json: unknown, name: string): readonly number[] {
  const probabilities = numbers(json, name);
  if (probabilities.length !== CLASSES) {
    throw new MalformedAnswer(`${name} has not ${CLASSES} probabilities`);
  }
  return probabilities;
}

function size(json: unknown, name: string): number {
  const pixels = number(json, name);
  if (!Number.isInteger(pixels) || pixels < 1) {
    throw new MalformedAnswer(`${name} is no size`);
  }
  return pixels;
}

function picture(json: unknown, name: string): string {
  const address = text(json, name);
  if (!address.startsWith('data:image/png;base64,')) {
    throw new MalformedAnswer(`${name} is no picture`);
  }
  return address;
}

function bytes(json: unknown, name: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text(json, name)), (letter) => letter.charCodeAt(0));
  } catch (cause) {
    throw cause instanceof MalformedAnswer ? cause : new MalformedAnswer(`${name} is not base64`, { cause });
  }
}
