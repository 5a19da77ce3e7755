import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { greyPng } from '../../../main/web/device/png';

describe('greyPng', () => {
  it('writes a PNG of these pixels', () => {
    // Given
    const pixels = Uint8Array.from([0, 1, 2, 253, 254, 255]);

    // When
    const file = Buffer.from(greyPng(pixels, 3).replace('data:image/png;base64,', ''), 'base64');

    // Then
    expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([3, 2]);
    const length = file.readUInt32BE(33);
    expect([...inflateSync(file.subarray(41, 41 + length))]).toEqual([0, 0, 1, 2, 0, 253, 254, 255]);
  });

  it('ends each chunk with the sum that readers check', () => {
    const file = Buffer.from(greyPng(new Uint8Array(1), 1).replace('data:image/png;base64,', ''), 'base64');

    // The chunk IEND is the same in every PNG.
    expect(file.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });
});
