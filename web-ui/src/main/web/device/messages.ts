import type { InkMessage } from '../drawing/ink-message';
import type { Include } from '../recognition/client';

/** What the page sends to its worker. */
export interface ReadRequest {
  readonly id: number;
  readonly ink: InkMessage;
  readonly include: readonly Include[];
}

/** What the worker sends back: the JSON of a recognition, or why there is none. */
export type ReadResponse =
  | { readonly id: number; readonly recognition: unknown }
  | { readonly id: number; readonly failure: string };
