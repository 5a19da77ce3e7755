// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inkOf } from '../../../main/web/drawing/writing';
import { ReadingSession } from '../../../main/web/recognition/reading-session';
import { eventually } from '../eventually';
import { recognitionJson } from './answers';
import { PlayedSocket } from './socket';

const ink = inkOf([[{ x: 15, y: 30 }]], { width: 200, height: 300 }, 10);
let session: ReadingSession;
let answer: () => Promise<Response>;

async function predict(): Promise<string | undefined> {
  session.predict(ink);
  await new Promise((resolve) => setTimeout(resolve));
  await eventually(() => expect(session.isWaiting).toBe(false));
  return session.problem?.title;
}

beforeEach(async () => {
  PlayedSocket.install();
  vi.stubGlobal('fetch', () => answer());
  answer = () => Promise.reject(new TypeError('no server'));
  session = new ReadingSession('http://digits.test/', () => undefined, () => false);
  session.connect();
  expect(await predict()).toBe('The reader cannot be reached');
});

afterEach(() => {
  session.disconnect();
  vi.unstubAllGlobals();
});

describe('that no server can be reached', () => {
  it('is not told again once it was dismissed', async () => {
    session.dismiss();

    expect(await predict()).toBeUndefined();
  });

  it('does not keep other trouble from being told', async () => {
    session.dismiss();
    answer = () => Promise.resolve(new Response('{"title": "Too large"}', { status: 413 }));

    expect(await predict()).toBe('Too large');
  });

  it('is told again when the server was reached in between', async () => {
    session.dismiss();
    answer = () => Promise.resolve(new Response(JSON.stringify(recognitionJson('7'))));
    expect(await predict()).toBeUndefined();
    answer = () => Promise.reject(new TypeError('no server'));

    expect(await predict()).toBe('The reader cannot be reached');
  });

  it('is told again when the connection was open in between', async () => {
    session.dismiss();
    PlayedSocket.last.opens();
    PlayedSocket.last.close();

    expect(await predict()).toBe('The reader cannot be reached');
  });
});

it('does not take a problem back for an older reading that waited for the pen', async () => {
  const answer = (words: object): void => {
    PlayedSocket.last.says({ seq: PlayedSocket.last.sent.at(-1)?.seq, ...words });
  };
  const sent = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 80));
  // Given: what was kept is read, and what is being written too
  PlayedSocket.last.opens();
  answer({ recognition: recognitionJson('7') });
  session.write(ink, true);
  await sent();
  answer({ recognition: recognitionJson('4') });
  expect(session.isWaiting).toBe(true);

  // When
  session.write(ink, false);
  await sent();
  answer({ problem: { status: 413, title: 'Too large' } });
  await new Promise((resolve) => setTimeout(resolve, 500));

  // Then
  expect(session.problem?.title).toBe('Too large');
  expect(session.recognition).toBeUndefined();
});

it('does not read a picture that took long to encode when ink was opened meanwhile', async () => {
  // Given
  const posted: unknown[] = [];
  vi.stubGlobal('fetch', (_: URL, { body }: RequestInit) => {
    posted.push(body);
    return Promise.resolve(new Response(JSON.stringify(recognitionJson('7'))));
  });
  PlayedSocket.last.opens();
  session.predict({
    kind: 'picture',
    picture: { name: 'x', width: 9, height: 9, bitmap: {} as ImageBitmap, encoded: new Blob(['x'], { type: 'image/png' }), isDark: false },
    strokes: [],
    penWidth: 5,
  });

  // When
  session.open(ink, true);
  await new Promise((resolve) => setTimeout(resolve, 50));

  // Then
  expect(posted).toEqual([]);
});
