import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecognitionClient } from '../../../main/web/recognition/client';
import { INK, recognitionJson } from './answers';
import { Gateway, json } from './gateway';

let gateway: Gateway;
let client: RecognitionClient;
let address: URL;
const never = new AbortController().signal;

beforeEach(async () => {
  gateway = new Gateway();
  address = await gateway.start();
  client = new RecognitionClient(address);
});

afterEach(async () => {
  await gateway.stop();
});

describe('RecognitionClient', () => {
  it('posts ink as JSON and gives its reading', async () => {
    // Given
    gateway.answer = (_, response) => {
      json(response, 200, recognitionJson('407'));
    };

    // When
    const answer = await client.recognise({ kind: 'ink', ink: INK }, ['tiles'], never);

    // Then
    expect(answer).toMatchObject({ kind: 'reading', recognition: { text: '407' } });
    expect(gateway.received).toEqual([{ address: '/api/v1/recognitions?include=tiles', type: 'application/json', body: JSON.stringify({ ink: INK }) }]);
  });

  it('posts a picture as it is and asks how it was read', async () => {
    gateway.answer = (_, response) => {
      json(response, 200, recognitionJson('7'));
    };

    await client.recognise(
      { kind: 'picture', picture: new Blob(['not really'], { type: 'image/png' }) },
      ['tiles', 'strips'],
      never,
    );

    expect(gateway.received).toEqual([{ address: '/api/v1/recognitions?include=tiles%2Cstrips', type: 'image/png', body: 'not really' }]);
  });

  it('passes on what a problem says, and when to try again', async () => {
    gateway.answer = (_, response) => {
      json(response, 429, { title: 'Too busy', detail: 'Try again soon', status: 429 }, { 'Retry-After': '2' });
    };

    const answer = await client.recognise({ kind: 'ink', ink: INK }, ['tiles'], never);

    expect(answer).toEqual({
      kind: 'problem',
      problem: { title: 'Too busy', detail: 'Try again soon', status: 429, retryAfter: 2000 },
    });
  });

  it('has words for an error page of someone else', async () => {
    gateway.answer = (_, response) => {
      response.writeHead(504, { 'Content-Type': 'text/html' }).end('<h1>Gateway time-out</h1>');
    };

    const answer = await client.recognise({ kind: 'ink', ink: INK }, ['tiles'], never);

    expect(answer).toMatchObject({ kind: 'problem', problem: { status: 504, title: 'The reader took too long' } });
  });

  it('says so when the answer makes no sense', async () => {
    gateway.answer = (_, response) => {
      json(response, 200, { reading: '407' });
    };

    const answer = await client.recognise({ kind: 'ink', ink: INK }, ['tiles'], never);

    expect(answer).toMatchObject({ kind: 'problem', problem: { title: 'The answer was not understood' } });
  });

  it('says so when nobody is there', async () => {
    await gateway.stop();

    const answer = await client.recognise({ kind: 'ink', ink: INK }, ['tiles'], never);

    expect(answer).toMatchObject({ kind: 'problem', problem: { title: 'The reader cannot be reached' } });
  });

  it.each([
    ['does not answer', () => undefined],
    ['stops in the middle of its answer', (_: unknown, response: ServerResponse) => response.writeHead(200).write('{"text"')],
  ])('says so when nobody answers in time: the gateway %s', async (_, answer) => {
    gateway.answer = answer;
    const hasty = new RecognitionClient(address, { ink: 50, picture: 50 });

    const read = await hasty.recognise({ kind: 'ink', ink: INK }, ['tiles'], never);

    expect(read).toMatchObject({ kind: 'problem', problem: { title: 'The reader cannot be reached', status: undefined } });
  });

  it('gives nothing once it is aborted', async () => {
    const abort = new AbortController();
    gateway.answer = () => {
      abort.abort();
    };

    await expect(client.recognise({ kind: 'ink', ink: INK }, ['tiles'], abort.signal)).rejects.toThrow('aborted');
  });
});
