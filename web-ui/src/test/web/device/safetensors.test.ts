import { describe, expect, it } from 'vitest';
import { readSafetensors } from '../../../main/web/device/safetensors';

function file(header: object, data: Uint8Array): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes.buffer;
}

describe('readSafetensors', () => {
  it('reads floats, whole numbers and metadata', () => {
    // Given
    const data = new Uint8Array(12);
    new Float32Array(data.buffer, 0, 2).set([0.5, -2]);
    new Int16Array(data.buffer, 8, 2).set([7, -32_767]);

    // When
    const { metadata, tensors } = readSafetensors(
      file(
        {
          __metadata__: { program: '{}' },
          bias: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
          weight: { dtype: 'I16', shape: [1, 2], data_offsets: [8, 12] },
        },
        data,
      ),
    );

    // Then
    expect(metadata).toEqual({ program: '{}' });
    expect([...(tensors.get('bias')?.values ?? [])]).toEqual([0.5, -2]);
    expect(tensors.get('weight')?.shape).toEqual([1, 2]);
    expect([...(tensors.get('weight')?.values ?? [])]).toEqual([7, -32_767]);
  });

  it('refuses a tensor that does not fill its shape', () => {
    const damaged = file({ bias: { dtype: 'F32', shape: [3], data_offsets: [0, 8] } }, new Uint8Array(8));

    expect(() => readSafetensors(damaged)).toThrow('bias');
  });
});
