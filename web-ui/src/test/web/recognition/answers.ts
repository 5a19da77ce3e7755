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

const LOGS = Array.from({ length: 10 }, (_, digit) => (digit === 4 ? -0.01 : -9));

/** A lattice of two lines: the first of two atoms, read as one digit; the second of one, refused. */
export function latticeJson(): Record<string, unknown> {
  const box = { x: 10, y: 20, width: 40, height: 80 };
  const candidate = { box, logProbabilities: LOGS, logNotADigit: -5, priors: { size: -0.25, gap: -0.5 }, value: 4 };
  return {
    lines: [
      {
        score: -0.76,
        atoms: [{ box, outlines: [[[10, 20], [50, 20.5], [30, 100]]] }, { box: { ...box, x: 60 }, outlines: [] }],
        candidates: [
          { ...candidate, atoms: [0], score: -3.5 },
          { ...candidate, atoms: [0, 1], score: -0.76, tile: 'data:image/png;base64,AAAA' },
          { ...candidate, atoms: [1], rightValue: 7, score: -2 },
        ],
        path: [1],
      },
      { score: -0.1, atoms: [{ box, outlines: [] }], candidates: [{ ...candidate, atoms: [0], value: null, score: -0.1 }], path: [0] },
    ],
    leftOut: 3,
  };
}
