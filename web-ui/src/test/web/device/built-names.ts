/** Stands for what the build writes. */
export const READER_SCRIPT = 'assets/worker.js';
export const SHELL: readonly string[] = ['./'];
