import type { Problem } from './problem';
import type { Recognition } from './recognition';

/** How the reading of one drawing ended. */
export type Answer =
  | { readonly kind: 'reading'; readonly recognition: Recognition }
  | { readonly kind: 'problem'; readonly problem: Problem };
