import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceReading } from '../../../main/web/device/device';
import { readingFrom } from '../../../main/web/recognition/client';
import { Recogniser } from '../../../main/web/recognition/recogniser';
import { eventually } from '../eventually';
import { INK, recognitionJson } from './answers';
import { Gateway, json } from './gateway';
import { PlayedSocket } from './socket';

/** A device that reads everything as 7, once it is ready. */
class ReadySeven implements DeviceReading {
  ready = true;
  isBroken = false;

  read(): ReturnType<DeviceReading['read']> {
    if (this.isBroken) {
      return Promise.reject(new Error('broken'));
    }
    return Promise.resolve(this.ready ? readingFrom(recognitionJson('7')) : undefined);
  }

  isReady(): Promise<boolean> {
    return Promise.resolve(this.ready);
  }
}

let gateway: Gateway;
let recogniser: Recogniser;
let device: ReadySeven;
let said: string[];
let waiting: boolean;

beforeEach(async () => {
  vi.stubGlobal('window', globalThis);
  PlayedSocket.install();
  gateway = new Gateway();
  device = new ReadySeven();
  said = [];
  recogniser = new Recogniser(
    await gateway.start(),
    {
      answered: (answer) => said.push(answer.kind === 'reading' ? answer.recognition.text : answer.problem.title),
      waiting: (now) => (waiting = now),
      connection: (connection) => said.push(connection),
    },
    { pace: 0, patience: 5000, firstRetry: 60_000, longestRetry: 60_000, steady: 10_000 },
    device,
  );
  recogniser.connect();
});

afterEach(async () => {
  recogniser.disconnect();
  await gateway.stop();
  vi.unstubAllGlobals();
});

describe('Recogniser without a server', () => {
  it('has ink read on this device, and says so', async () => {
    // Given
    await gateway.stop();

    // When
    recogniser.predict({ kind: 'ink', ink: INK });

    // Then
    await eventually(() => expect(said).toEqual(['device', '7']));
  });

  it('goes back to the server when it answers', async () => {
    // Given
    gateway.answer = (_, response) => json(response, 503, {});
    recogniser.predict({ kind: 'ink', ink: INK });
    await eventually(() => expect(said).toEqual(['device', '7']));

    // When
    gateway.answer = (_, response) => json(response, 200, recognitionJson('4'));
    recogniser.predict({ kind: 'ink', ink: INK });

    // Then
    await eventually(() => expect(said).toEqual(['device', '7', 'http', '4']));
  });

  it('reads on this device what the open socket cannot have read', async () => {
    // Given
    PlayedSocket.last.opens();

    // When
    recogniser.draw(INK);
    PlayedSocket.last.says({ seq: 1, problem: { title: 'A part is away', status: 503 } });

    // Then
    await eventually(() => expect(said).toEqual(['live', 'device', '7']));
    recogniser.draw(INK);
    PlayedSocket.last.says({ seq: 2, recognition: recognitionJson('4') });
    expect(said.slice(3)).toEqual(['live', '4']);
  });

  it('says that pictures need the server', async () => {
    // Given
    await gateway.stop();

    // When
    recogniser.predict({ kind: 'picture', picture: new Blob(['x'], { type: 'image/png' }) });

    // Then
    await eventually(() => expect(said).toEqual(['away', 'Pictures need the server']));
  });

  it.each([
    [504, 'Too slow'],
    [503, 'No memory'],
  ])('says of a picture what the server says: %i', async (status, title) => {
    gateway.answer = (_, response) => json(response, status, { title }, { 'Retry-After': '30' });

    recogniser.predict({ kind: 'picture', picture: new Blob(['x'], { type: 'image/png' }) });

    await eventually(() => expect(said).toEqual(['http', title]));
  });

  it('says that pictures need the server where only what stands before it answers', async () => {
    gateway.answer = (_, response) => json(response, 502, {});

    recogniser.predict({ kind: 'picture', picture: new Blob(['x'], { type: 'image/png' }) });

    await eventually(() => expect(said).toEqual(['http', 'Pictures need the server']));
  });

  it('reports what went wrong where the device fails', async () => {
    // Given
    device.isBroken = true;
    await gateway.stop();

    // When
    recogniser.predict({ kind: 'ink', ink: INK });

    // Then
    await eventually(() => expect(said).toEqual(['away', 'The reader cannot be reached']));
    expect(waiting).toBe(false);
  });

  it('reports what went wrong while nothing is kept in this browser', async () => {
    // Given
    device.ready = false;
    await gateway.stop();

    // When
    recogniser.predict({ kind: 'ink', ink: INK });

    // Then
    await eventually(() => expect(said).toEqual(['away', 'The reader cannot be reached']));
  });
});
