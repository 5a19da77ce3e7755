/** The segmenter and the decoder, compiled from Java by the module browser-reader. */
declare module 'browser-reader' {
  /** A drawing between its lines and its reading. The numbers are the decoder's. */
  export interface InkInReading {
    lines(): number;
    /** 32 rows of bytes, ink 255 on 0. */
    strip(line: number): Int8Array<ArrayBuffer>;
    /**
     * Cuts the next line, from the first on, into digits.
     *
     * @param scores eleven natural logarithms a column
     * @param digitBias how much longer labellings are favoured
     * @returns 784 bytes a digit
     */
    cut(scores: Float32Array, digitBias: number): Int8Array<ArrayBuffer>;
    /**
     * The reading as JSON, once all lines are cut.
     *
     * @param tileScores eleven natural logarithms a tile, of all lines behind each other
     * @param markKinds weights by which is told what is refused
     */
    decide(
      tileScores: Float32Array,
      tileWeight: number,
      noneBias: number,
      loneTileWeight: number,
      loneBias: number,
      temperature: number,
      loneTemperature: number,
      markKinds: Float64Array,
    ): string;
  }

  /** @throws Error when the ink is too large */
  export function open(
    x: Float32Array,
    y: Float32Array,
    points: Int32Array,
    penWidth: number,
    width: number,
    height: number,
  ): InkInReading;
}
