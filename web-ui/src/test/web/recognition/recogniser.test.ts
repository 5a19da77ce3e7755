import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InkMessage } from '../../../main/web/drawing/ink-message';
import { Recogniser } from '../../../main/web/recognition/recogniser';
import { eventually } from '../eventually';
import { INK, recognitionJson } from './answers';
import { Gateway, json } from './gateway';
import { PlayedSocket } from './socket';

let gateway: Gateway;
let recogniser: Recogniser;
let said: string[];
let waiting: boolean;

const ink = (penWidth: number): InkMessage => ({ ...INK, penWidth });

beforeEach(async () => {
  vi.stubGlobal('window', globalThis);
  PlayedSocket.install();
  gateway = new Gateway();
  said = [];
  waiting = false;
  recogniser = new Recogniser(
    await gateway.start(),
    {
      answered: (answer) => said.push(answer.kind === 'reading' ? answer.recognition.text : answer.problem.title),
      waiting: (now) => (waiting = now),
      connection: (connection) => said.push(connection),
    },
    { pace: 0, patience: 5000, firstRetry: 60_000, longestRetry: 60_000, steady: 10_000 },
  );
  recogniser.connect();
});

afterEach(async () => {
  recogniser.disconnect();
  vi.useRealTimers();
  await gateway.stop();
  vi.unstubAllGlobals();
});

describe('Recogniser', () => {
  it('reads over the socket while it is open', () => {
    PlayedSocket.last.opens();

    recogniser.draw(ink(1));
    expect(waiting).toBe(true);
    PlayedSocket.last.says({ seq: 1, recognition: recognitionJson('4') });

    expect(said).toEqual(['live', '4']);
    expect(waiting).toBe(false);
    expect(gateway.received).toEqual([]);
  });

  it('asks for what is shown, over the socket and over HTTP', async () => {
    gateway.answer = (_, response) => {
      json(response, 200, recognitionJson('7'));
    };
    PlayedSocket.last.opens();

    recogniser.include = ['tiles', 'strips'];
    recogniser.draw(ink(1));
    recogniser.predict({ kind: 'ink', ink: ink(1) });

    expect(PlayedSocket.last.sent.map(({ include }) => include)).toEqual([['tiles', 'strips']]);
    await eventually(() => {
      expect(gateway.received.map(({ address }) => address)).toEqual(['/api/v1/recognitions?include=tiles%2Cstrips']);
    });
  });

  it('never shows an older answer after a newer one', async () => {
    // Given: ink 1 is under way on the socket
    PlayedSocket.last.opens();
    recogniser.draw(ink(1));
    gateway.answer = (_, response) => {
      json(response, 200, recognitionJson('42'));
    };

    // When: the same drawing, grown, is predicted over HTTP and comes back first
    recogniser.predict({ kind: 'ink', ink: ink(2) });
    await eventually(() => {
      expect(said).toContain('42');
    });
    PlayedSocket.last.says({ seq: 1, recognition: recognitionJson('4') });

    // Then
    expect(said).toEqual(['live', '42']);
  });

  it('says nothing of the trouble of a frame that a newer one overtook', () => {
    PlayedSocket.last.opens();
    recogniser.draw(ink(1));
    recogniser.draw(ink(2));

    PlayedSocket.last.says({ seq: 1, problem: { status: 504, title: 'Too slow' } });
    expect(said).toEqual(['live']);
    expect(waiting).toBe(true);
    PlayedSocket.last.says({ seq: 2, recognition: recognitionJson('4') });

    expect(said).toEqual(['live', '4']);
  });

  it('drops answers that come after the canvas was cleared', () => {
    PlayedSocket.last.opens();
    recogniser.draw(ink(1));

    recogniser.reset();
    PlayedSocket.last.says({ seq: 1, recognition: recognitionJson('4') });

    expect(said).toEqual(['live']);
    expect(waiting).toBe(false);
  });

  it('posts the newest ink once the pen rests while the socket is away', async () => {
    gateway.answer = (_, response) => {
      json(response, 200, recognitionJson('7'));
    };

    recogniser.draw(ink(1));
    recogniser.draw(ink(2));

    await eventually(() => {
      expect(said).toEqual(['http', '7']);
    });
    expect(gateway.received.map(({ body }) => body)).toEqual([JSON.stringify({ ink: ink(2) })]);
  });

  it('reads what was under way when the socket broke', async () => {
    gateway.answer = (_, response) => {
      json(response, 200, recognitionJson('7'));
    };
    PlayedSocket.last.opens();
    recogniser.draw(ink(1));

    PlayedSocket.last.close();

    await eventually(() => {
      expect(said).toEqual(['live', 'opening', 'http', '7']);
    });
  });

  it('keeps ink that nobody could read and sends it when the connection is back', async () => {
    // Given
    await gateway.stop();
    recogniser.draw(ink(1));
    await eventually(() => {
      expect(said).toEqual(['away', 'The reader cannot be reached']);
    });

    // When
    PlayedSocket.last.opens();
    const seq = PlayedSocket.last.sent[0]?.seq;
    PlayedSocket.last.says({ seq, recognition: recognitionJson('4') });

    // Then
    expect(said).toEqual(['away', 'The reader cannot be reached', 'live', '4']);
  });

  it('tries again by itself when the reader is busy', async () => {
    gateway.answer = (_, response) => {
      json(response, 429, { title: 'Too busy' }, { 'Retry-After': '0.05' });
    };
    PlayedSocket.last.opens();

    recogniser.predict({ kind: 'ink', ink: ink(1) });

    await eventually(() => {
      expect(PlayedSocket.last.sent.map(({ ink: sent }) => sent)).toEqual([ink(1)]);
    });
    expect(said).toEqual(['live', 'Too busy']);
  });

  describe('keeps a picture that nobody could read', () => {
    const picture = { kind: 'picture', picture: new Blob(['pixels'], { type: 'image/png' }) } as const;
    const bodies = (): string[] => gateway.received.map(({ body }) => body);
    const serve = (): void => {
      gateway.answer = (_, response) => json(response, 200, recognitionJson('62'));
    };

    it.each([
      ['the socket is open', () => PlayedSocket.last.opens()],
      ['the device is online', () => recogniser.connect()],
    ])('and posts it again once %s', async (_, comeBack) => {
      // Given
      gateway.answer = (_, response) => response.destroy();
      recogniser.predict(picture);
      await eventually(() => expect(said).toEqual(['away', 'The reader cannot be reached']));
      serve();

      // When
      comeBack();

      // Then
      await eventually(() => expect(said.at(-1)).toBe('62'));
      expect(new Set(bodies())).toEqual(new Set(['pixels']));
    });

    it('and posts it again after the time that the reader asks for', async () => {
      gateway.answer = (_, response) => {
        serve();
        json(response, 503, { title: 'No memory' }, { 'Retry-After': '0.05' });
      };

      recogniser.predict(picture);

      await eventually(() => expect(said).toEqual(['http', 'No memory', 'http', '62']));
    });

    it('but does not post it twice at once', async () => {
      gateway.answer = () => PlayedSocket.last.opens();
      recogniser.predict(picture);
      await eventually(() => expect(said).toEqual(['live']));

      recogniser.connect();
      await new Promise((resolve) => setTimeout(resolve, 400));

      expect(bodies()).toEqual(['pixels']);
    });

    it('until something else is on the canvas', async () => {
      gateway.answer = (_, response) => response.destroy();
      recogniser.predict(picture);
      await eventually(() => expect(said).toEqual(['away', 'The reader cannot be reached']));
      const before = bodies().length;

      recogniser.reset();
      PlayedSocket.last.opens();
      await new Promise((resolve) => setTimeout(resolve, 400));

      expect(bodies()).toHaveLength(before);
    });
  });

  it('waits longer each time that the reader is busy', async () => {
    const times: number[] = [];
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => {
      times.push(performance.now());
      return Promise.resolve(new Response('{}', { status: 503, headers: { 'Retry-After': '0.1' } }));
    });

    recogniser.predict({ kind: 'ink', ink: ink(1) });
    await vi.advanceTimersByTimeAsync(2000);

    const waits = times.slice(1, 4).map((time, i) => time - (times[i] ?? 0));
    expect(waits).toEqual([350, 450, 650]);
  });

  it('does not send again what cannot be read', () => {
    PlayedSocket.last.opens();
    recogniser.draw(ink(1));

    PlayedSocket.last.says({ seq: 1, problem: { status: 413, title: 'Too large' } });

    expect(PlayedSocket.last.sent).toHaveLength(1);
  });
});
