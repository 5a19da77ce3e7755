import { type Multiply, multiplyOn } from './multiply';

const PAGE = 65_536;
const ALIGNMENT = 16;

/** Memory for weights, which stay, and for the values of one forward pass behind them. */
export class Heap {
  readonly multiply: Multiply;
  private readonly memory = new WebAssembly.Memory({ initial: 1 });
  private used = 0;
  private kept = 0;

  constructor() {
    this.multiply = multiplyOn(this.memory);
  }

  /** Room for float32 numbers; their place in bytes. What they are is not said. */
  reserve(count: number): number {
    const place = this.used;
    this.used += Math.ceil((count * Float32Array.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    const missing = this.used - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
    }
    return place;
  }

  /** Numbers at a place; valid until more is reserved. */
  at(place: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, place, count);
  }

  /** All that is reserved by now stays. */
  keep(): void {
    this.kept = this.used;
  }

  /** Forgets what does not stay. */
  clear(): void {
    this.used = this.kept;
  }
}
