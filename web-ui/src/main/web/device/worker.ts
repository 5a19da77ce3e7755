import { DeviceReader } from './device-reader';
import { keptNetworks } from './kept-networks';
import type { ReadRequest, ReadResponse } from './messages';

let reader: Promise<DeviceReader> | undefined;

async function load(): Promise<DeviceReader> {
  const networks = await keptNetworks();
  if (networks === undefined) {
    throw new Error('no networks are kept');
  }
  return new DeviceReader(await networks.arrayBuffer());
}

async function answer({ id, ink, include }: ReadRequest): Promise<ReadResponse> {
  try {
    reader ??= load();
    return { id, recognition: (await reader).read(ink, include) };
  } catch (cause) {
    return { id, failure: String(cause) };
  }
}

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void answer(event.data).then((response) => {
    self.postMessage(response);
  });
});
