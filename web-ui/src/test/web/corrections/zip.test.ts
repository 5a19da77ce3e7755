import { expect, it } from 'vitest';
import { zip } from '../../../main/web/corrections/zip';

// That other programs read such archives is tested in the browser, with Java's.
it('holds every file as it is, with its sum, and a directory at its end', async () => {
  const text = new TextEncoder().encode('hello');

  const view = new DataView(await zip([{ name: '0/b.png', bytes: text }, { name: '4/a.png', bytes: text }]).arrayBuffer());

  expect(view.getUint32(0, true)).toBe(0x04034b50);
  expect(view.getUint32(14, true)).toBe(0x3610a686);
  expect(new TextDecoder().decode(view.buffer.slice(30, 42))).toBe('0/b.pnghello');
  const end = view.byteLength - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  expect(view.getUint16(end + 10, true)).toBe(2);
  expect(view.getUint32(end + 16, true)).toBe(2 * 42);
  expect(view.getUint32(view.getUint32(end + 16, true), true)).toBe(0x02014b50);
});
