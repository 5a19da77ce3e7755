import { type InkInReading, open } from 'browser-reader';
import type { InkMessage } from '../drawing/ink-message';
import type { Box } from '../drawing/geometry';
import type { Include } from '../recognition/client';
import { Heap } from './heap';
import { Network } from './network';
import { base64, greyPng } from './png';
import { type Program, programOf } from './program';
import { readSafetensors } from './safetensors';

const STRIP_ROWS = 32;
const TILE_SIDE = 28;
const TILE_SIZE = TILE_SIDE * TILE_SIDE;
const CLASSES = 11;
/** Strip pixels a column of scores. */
const PITCH = 2;

/** What the compiled reader answers. */
interface RawReading {
  readonly lines: readonly RawLine[];
  readonly rejected: readonly { readonly box: Box; readonly reason: string }[];
}

interface RawLine {
  readonly map: unknown;
  readonly spans: readonly RawSpan[];
}

interface RawSpan {
  readonly box: Box;
  readonly digit: { readonly value: number; readonly confidence: number; readonly probabilities: number[] } | null;
}

interface SeenLine {
  readonly strip: Uint8Array;
  readonly scores: Float32Array;
  /** Of its spans, behind each other. */
  readonly tiles: Uint8Array;
}

/** Reads ink as the services do, with one version's networks. */
export class DeviceReader {
  private readonly program: Program;
  private readonly lineNetwork: Network;
  private readonly tileNetwork: Network;

  /** @param file of `GET /api/v1/models/{version}/networks` */
  constructor(file: ArrayBuffer) {
    const weights = readSafetensors(file);
    const heap = new Heap();
    this.program = programOf(weights);
    const { tile, line } = this.program;
    this.lineNetwork = new Network(heap, line, weights, 0, 1);
    this.tileNetwork = new Network(heap, tile, weights, tile.mean, tile.std);
    heap.keep();
  }

  get version(): string {
    return this.program.version;
  }

  /** The JSON that `POST /api/v1/recognitions` would answer; marks that were refused come without their tiles. */
  read(ink: InkMessage, include: readonly Include[]): unknown {
    const start = performance.now();
    const decoder = this.program.decoder;
    const { digitBias, tileWeight, noneBias, loneTileWeight = tileWeight, loneBias, markKinds } = decoder;
    const { temperature, loneTemperature = temperature } = decoder;
    const drawing = opened(ink);
    let networks = 0;
    const timed = (score: () => Float32Array): Float32Array => {
      const before = performance.now();
      const scores = score();
      networks += performance.now() - before;
      return scores;
    };
    const seen = Array.from({ length: drawing.lines() }, (_, line): SeenLine => {
      const strip = unsigned(drawing.strip(line));
      const scores = timed(() => this.lineNetwork.scores(strip, STRIP_ROWS, strip.length / STRIP_ROWS));
      return { strip, scores, tiles: unsigned(drawing.cut(scores, digitBias)) };
    });
    const tiles = joined(seen.map((line) => line.tiles));
    const tileScores = timed(() =>
      tiles.length === 0 ? new Float32Array() : this.tileNetwork.scores(tiles, TILE_SIDE, TILE_SIDE),
    );
    const raw = JSON.parse(
      drawing.decide(
        tileScores,
        tileWeight,
        noneBias,
        loneTileWeight,
        loneBias,
        temperature,
        loneTemperature,
        Float64Array.from(markKinds),
      ),
    ) as RawReading;
    const total = performance.now() - start;
    return {
      ...reading(raw, seen, include),
      model: { name: this.program.name, version: this.program.version },
      timings: { segmentation: total - networks, inference: networks, total },
    };
  }
}

function opened(ink: InkMessage): InkInReading {
  const points = ink.strokes.flat();
  return open(
    Float32Array.from(points, ([x]) => x),
    Float32Array.from(points, ([, y]) => y),
    Int32Array.from(ink.strokes, (stroke) => stroke.length),
    ink.penWidth,
    ink.width,
    ink.height,
  );
}

function reading(raw: RawReading, seen: readonly SeenLine[], include: readonly Include[]): object {
  const pictures = seen.map(({ tiles }) => picturesOf(tiles));
  const lines = raw.lines
    .map(({ spans }, line) =>
      spans.flatMap(({ digit, box }, index) =>
        digit === null ? [] : [{ ...digit, box, tile: pictures[line]?.[index] }],
      ),
    )
    .filter((digits) => digits.length > 0);
  const texts = lines.map((digits) => digits.map(({ value }) => value).join(''));
  return {
    text: texts.join('\n'),
    lines: texts,
    digits: lines.flatMap((digits, line) => digits.map((digit) => ({ ...digit, line }))),
    rejected: raw.rejected,
    ...(include.includes('strips') ? { strips: strips(raw, seen, pictures) } : {}),
  };
}

function strips(raw: RawReading, seen: readonly SeenLine[], pictures: readonly (readonly string[])[]): object[] {
  return seen.map(({ strip, scores }, line) => {
    const width = strip.length / STRIP_ROWS;
    const { map, spans } = raw.lines[line] ?? { map: undefined, spans: [] };
    return {
      strip: greyPng(strip, width),
      width,
      height: STRIP_ROWS,
      map,
      columns: { pitch: PITCH, classes: CLASSES, probabilities: base64(inBytes(scores)) },
      spans: spans.map(({ digit, ...span }, index) => ({
        ...span,
        ...(digit === null ? { decision: 'not-a-digit' } : { decision: 'digit', value: digit.value }),
        tile: pictures[line]?.[index],
      })),
    };
  });
}

/** Probabilities, 255 is certain. */
function inBytes(scores: Float32Array): Uint8Array {
  return Uint8Array.from(scores, (score) => Math.round(255 * Math.exp(score)));
}

function picturesOf(tiles: Uint8Array): string[] {
  return Array.from({ length: tiles.length / TILE_SIZE }, (_, tile) =>
    greyPng(tiles.subarray(tile * TILE_SIZE, (tile + 1) * TILE_SIZE), TILE_SIDE),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function unsigned(bytes: Int8Array<ArrayBuffer>): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
