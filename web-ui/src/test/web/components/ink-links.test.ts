// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { share } from '../../../main/web/components/ink-links';
import { inkOf } from '../../../main/web/drawing/writing';

it.each([
  ['a large sheet', inkOf([[{ x: 1, y: 2 }]], { width: 9000, height: 30 }, 10)],
  ['many points', inkOf([Array.from({ length: 100_001 }, () => ({ x: 1, y: 2 }))], { width: 90, height: 30 }, 10)],
])('makes no link that cannot be opened again: of %s', async (_, drawing) => {
  expect(await share(drawing)).toEqual({ words: 'This drawing is too large for a link.' });
});
