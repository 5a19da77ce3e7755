import { vi } from 'vitest';

/** Milliseconds: longer than a machine with much else to do keeps a test waiting. */
const PATIENCE = 20_000;

/** Waits until a check holds. */
export async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: PATIENCE });
}
