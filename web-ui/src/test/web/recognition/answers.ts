/** A recognition as the gateway sends it. */
export function recognitionJson(text: string): Record<string, unknown> {
  const lines = text === '' ? [] : text.split('\n');
  return {
    text,
    lines,
    digits: lines.flatMap((line, number) =>
      Array.from(line).map((value, i) => ({
        value: Number(value),
        confidence: 0.97,
        probabilities: Array.from({ length: 10 }, (_, digit) => (digit === Number(value) ? 0.91 : 0.01)),
        box: { x: 10 + 60 * i, y: 20 + 100 * number, width: 40, height: 80 },
        line: number,
        tile: 'data:image/png;base64,AAAA',
      })),
    ),
    rejected: [{ box: { x: 1, y: 2, width: 3, height: 4 }, reason: 'speck' }],
    model: { name: 'mnist-resnet', version: '20261122T101500Z-3f2a9c' },
    timings: { segmentation: 1.9, inference: 1.2, total: 4 },
  };
}

export const INK = { strokes: [[[1, 2]]], width: 800, height: 300, penWidth: 10 } as const;

/** Eleven probabilities: this one of these classes, and the rest evenly spread over the others. */
export function opinion(...likely: readonly (readonly [number, number])[]): number[] {
  const rest = likely.reduce((sum, [, probability]) => sum - probability, 1) / (11 - likely.length);
  return Array.from({ length: 11 }, (_, i) => likely.find(([index]) => index === i)?.[1] ?? rest);
}

const PNG = 'data:image/png;base64,AAAA';

/** A span of both networks saying 4, with whatever else it should say. */
export function spanJson(other: Record<string, unknown> = {}): Record<string, unknown> {
  const sure = opinion([4, 0.98]);
  return {
    from: 8,
    to: 14,
    value: 4,
    decision: 'digit',
    box: { x: 125, y: 50, width: 75, height: 80 },
    tile: PNG,
    line: sure,
    tileNetwork: sure,
    probabilities: sure,
    ...other,
  };
}

/** Sixteen columns: a 4 in the fifth, all others blank. */
function columns(): string {
  const bytes = Array.from({ length: 16 * 11 }, (_, i) => (i === 4 * 11 + 4 ? 230 : i === 4 * 11 + 10 ? 25 : 0));
  return btoa(String.fromCharCode(...bytes));
}

/** Two lines: in the first a 4 and a doubtful 9, in the second something that was refused. */
export function stripsJson(): Record<string, unknown>[] {
  const doubtful = { line: opinion([9, 0.7]), tileNetwork: opinion([4, 0.6]), probabilities: opinion([9, 0.55], [4, 0.4]) };
  const refused = { line: opinion([6, 0.5]), tileNetwork: opinion([10, 0.9]), probabilities: opinion([10, 0.9]) };
  const line = {
    strip: PNG,
    width: 32,
    height: 32,
    map: { stripX: [0, 16, 32], drawingX: [100, 200, 232], top: 40.5, bottom: 130.2 },
    columns: { pitch: 2, classes: 11, probabilities: columns() },
  };
  return [
    { ...line, spans: [spanJson(), spanJson({ from: 20, to: 22, value: 9, box: { x: 200, y: 50, width: 24, height: 80 }, ...doubtful })] },
    { ...line, spans: [spanJson({ value: null, decision: 'not-a-digit', box: { x: 150, y: 90, width: 25, height: 5 }, ...refused })] },
  ];
}
