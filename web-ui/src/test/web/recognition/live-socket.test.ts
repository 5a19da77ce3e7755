// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveSocket } from '../../../main/web/recognition/live-socket';
import { INK, recognitionJson } from './answers';
import { PlayedSocket } from './socket';

const TIMES = { pace: 50, patience: 1000, firstRetry: 100, longestRetry: 400, steady: 5000 };

let said: string[];
let live: LiveSocket;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  PlayedSocket.install();
  said = [];
  live = new LiveSocket(
    'https://digits.example/page/',
    {
      answered: (seq, answer) =>
        said.push(`${seq} ${answer.kind === 'reading' ? answer.recognition.text : answer.problem.title}`),
      opened: () => said.push('opened'),
      lost: () => said.push('lost'),
    },
    TIMES,
  );
  live.connect();
});

afterEach(() => {
  live.disconnect();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const offer = (seq: number): void => {
  live.offer({ seq, ink: INK, include: ['tiles'] });
};
const sent = (): number[] => PlayedSocket.last.sent.map(({ seq }) => seq);

describe('LiveSocket', () => {
  it('goes to the address beside the page, encrypted like it', () => {
    expect(PlayedSocket.last.address.href).toBe('wss://digits.example/page/api/v1/live');
  });

  it('sends ink and what it asks for', () => {
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);

    offer(1);

    expect(PlayedSocket.last.sent).toEqual([{ seq: 1, ink: INK, include: ['tiles'] }]);
  });

  it('has one frame under way, and only the newest waits', () => {
    // Given
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);
    offer(1);
    offer(2);
    offer(3);
    expect(sent()).toEqual([1]);

    // When
    vi.advanceTimersByTime(100);
    PlayedSocket.last.says({ seq: 1, recognition: recognitionJson('4') });

    // Then
    expect(sent()).toEqual([1, 3]);
    expect(said).toEqual(['opened', '1 4']);
  });

  it('keeps its pace however fast the answers come', () => {
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);
    offer(1);
    PlayedSocket.last.says({ seq: 1, recognition: recognitionJson('4') });

    offer(2);
    expect(sent()).toEqual([1]);
    vi.advanceTimersByTime(50);

    expect(sent()).toEqual([1, 2]);
  });

  it('passes problems on', () => {
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);
    offer(1);

    PlayedSocket.last.says({ seq: 1, problem: { status: 503, title: 'Inference is away' } });

    expect(said.at(-1)).toBe('1 Inference is away');
  });

  it('opens a lost connection again, ever more slowly', () => {
    PlayedSocket.last.close();
    vi.advanceTimersByTime(100);
    expect(PlayedSocket.made).toHaveLength(2);

    PlayedSocket.last.close();
    vi.advanceTimersByTime(199);
    expect(PlayedSocket.made).toHaveLength(2);
    vi.advanceTimersByTime(1);

    expect(PlayedSocket.made).toHaveLength(3);
    expect(said).toEqual(['lost', 'lost']);
  });

  it('gives up on a connection that answers no more', () => {
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);
    offer(1);

    vi.advanceTimersByTime(1000);

    expect(said).toEqual(['opened', 'lost']);
  });

  it('does not wait for a dead connection to say that it is closed', () => {
    // Given
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);
    offer(1);
    PlayedSocket.last.close = () => undefined;

    // When
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['opened', 'lost']);
    vi.advanceTimersByTime(100);

    // Then
    expect(PlayedSocket.made).toHaveLength(2);
  });

  it('opens ever more slowly what is closed each time as soon as it is open', () => {
    const openAndClose = (): void => {
      PlayedSocket.last.opens();
      PlayedSocket.last.close();
    };
    openAndClose();
    vi.advanceTimersByTime(100);
    openAndClose();

    vi.advanceTimersByTime(199);
    expect(PlayedSocket.made).toHaveLength(2);
    vi.advanceTimersByTime(1);

    expect(PlayedSocket.made).toHaveLength(3);
  });

  it.each([
    ['has answered', () => PlayedSocket.last.says({ seq: 1, recognition: recognitionJson('4') })],
    ['was open for some time', () => vi.advanceTimersByTime(5000)],
  ])('is quick again after a connection that %s', (_, serve) => {
    PlayedSocket.last.close();
    vi.advanceTimersByTime(100);
    PlayedSocket.last.opens();

    serve();
    PlayedSocket.last.close();
    vi.advanceTimersByTime(100);

    expect(PlayedSocket.made).toHaveLength(3);
  });

  it('tries again at other times than other pages do', () => {
    vi.mocked(Math.random).mockReturnValue(0.99);

    PlayedSocket.last.close();
    vi.advanceTimersByTime(60);

    expect(PlayedSocket.made).toHaveLength(2);
  });

  it('sends again after it was closed with a frame under way', () => {
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);
    offer(1);
    live.disconnect();

    live.connect();
    PlayedSocket.last.opens();
    vi.advanceTimersByTime(100);
    offer(2);

    expect(sent()).toEqual([2]);
  });

  it('survives words that are not the gateway’s', () => {
    PlayedSocket.last.opens();

    PlayedSocket.last.says('<html>');
    PlayedSocket.last.says('null');

    expect(said).toEqual(['opened']);
  });

  it('stays closed once it is told to', () => {
    live.disconnect();
    vi.advanceTimersByTime(10_000);

    expect(PlayedSocket.made).toHaveLength(1);
    expect(said).toEqual([]);
  });
});
