// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelClient } from '../../../main/web/models/model-client';
import { ModelDesk } from '../../../main/web/models/model-desk';
import { ago } from '../../../main/web/components/training-run';

const SUMMARY = { version: 'v1', serving: true, bundled: false, weights: 1 };
let desk: ModelDesk;
let epochs: number;
let isAway: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  epochs = 0;
  isAway = false;
  vi.stubGlobal('fetch', (address: URL) => {
    const runs = [{ name: 'r', updated: '2026-11-24T10:20:00Z', metrics: Array.from({ length: epochs }, () => ({})) }];
    const bodies: Record<string, unknown> = {
      '/api/v1/models': { models: [SUMMARY] },
      '/api/v1/training-runs': { runs },
      '/api/v1/models/v1': { model: SUMMARY, metrics: [] },
    };
    if (isAway) {
      return Promise.reject(new TypeError('no server'));
    }
    const body = bodies[address.pathname];
    return Promise.resolve(new Response(JSON.stringify(body ?? { status: 404 }), { status: body === undefined ? 404 : 200 }));
  });
  desk = new ModelDesk(new ModelClient('http://digits.test/'), () => undefined);
});

afterEach(() => {
  desk.disconnect();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('ModelDesk', () => {
  it('follows a training', async () => {
    desk.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.models).toHaveLength(1);
    expect(desk.runs[0]?.metrics).toHaveLength(0);

    epochs = 2;
    await vi.advanceTimersByTimeAsync(3_000);

    expect(desk.runs[0]?.metrics).toHaveLength(2);
  });

  it('shows the version that was chosen last', async () => {
    const first = desk.choose('v1');
    await desk.choose(undefined);
    await first;

    expect(desk.details).toBeUndefined();
    await desk.choose('v1');
    expect(desk.details).toMatchObject({ model: { version: 'v1' } });
  });

  it('shows the version that reads now until another one is chosen', async () => {
    await desk.chooseServing();
    expect(desk.chosen).toBeUndefined();

    await desk.refresh();
    expect(desk.details).toMatchObject({ model: { version: 'v1' } });

    await desk.choose(undefined);
    await desk.refresh();
    expect(desk.chosen).toBeUndefined();
  });

  it('asks again for details that could not be had', async () => {
    // Given
    desk.connect();
    await vi.advanceTimersByTimeAsync(0);
    isAway = true;
    await desk.choose('v1');
    expect(desk.details).toBeUndefined();

    // When
    isAway = false;
    await vi.advanceTimersByTimeAsync(10_000);

    // Then
    expect(desk.details).toMatchObject({ model: { version: 'v1' } });
    expect(desk.problem).toBeUndefined();
  });

  it('says that a version is not there', async () => {
    await desk.choose('v2');

    expect(desk.problem?.status).toBe(404);
    desk.dismiss();
    expect(desk.problem).toBeUndefined();
  });
});

it.each([
  [5, '5 seconds ago'],
  [130, '2 minutes ago'],
  [7_300, '2 hours ago'],
  [200_000, '2 days ago'],
  [-9, 'now'],
])('tells how long ago %d seconds were', (seconds, words) => {
  const now = new Date('2026-11-26T12:00:00Z');

  expect(ago(new Date(now.getTime() - 1000 * seconds), now)).toBe(words);
});
