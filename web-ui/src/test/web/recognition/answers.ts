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
