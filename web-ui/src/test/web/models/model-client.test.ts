// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseSummary, servingFirst } from '../../../main/web/models/model';
import { ModelClient } from '../../../main/web/models/model-client';

const SUMMARY = { version: '20261126T140500Z-3f2a9c', serving: true, bundled: false, testAccuracy: 0.99, lineAccuracy: null, weights: 12, damage: null };
const client = new ModelClient('http://digits.test/');

function answer(status: number, body: string): void {
  vi.stubGlobal('fetch', (address: URL, init: RequestInit) => {
    asked = { address: address.href, init };
    return Promise.resolve(new Response(body, { status }));
  });
}

let asked: { address: string; init: RequestInit };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('ModelClient', () => {
  it('lists versions', async () => {
    answer(200, JSON.stringify({ models: [SUMMARY] }));

    const outcome = await client.list();

    expect(asked.address).toBe('http://digits.test/api/v1/models');
    expect(outcome).toMatchObject({ kind: 'answer', answer: [{ version: SUMMARY.version, testAccuracy: 0.99, lineAccuracy: undefined, damage: undefined }] });
  });

  it('describes a version with what the manifest says of its training', async () => {
    const manifest = { provenance: { seed: 3, parent: null }, metrics: { training: { minutes: 20.5, peakLearningRate: 0.001 } } };
    answer(200, JSON.stringify({ model: SUMMARY, manifest, metrics: [{ epoch: 1 }], report: '/r', card: null }));

    expect(await client.details(SUMMARY.version)).toMatchObject({
      answer: { report: '/r', card: undefined, training: { seed: 3, parent: undefined, minutes: 20.5, tilePeak: 0.001, linePeak: undefined } },
    });
  });

  it('describes a version whose manifest is damaged', async () => {
    answer(200, JSON.stringify({ model: { ...SUMMARY, damage: 'gone' }, manifest: null, metrics: [], report: null, card: null }));

    expect(await client.details(SUMMARY.version)).toMatchObject({ answer: { model: { damage: 'gone' }, training: { minutes: undefined } } });
  });

  it('tells of trainings', async () => {
    answer(200, JSON.stringify({ runs: [{ name: 'a', updated: '2026-11-24T10:20:00Z', tileEpochs: 8, lineEpochs: null, metrics: [] }] }));

    expect(await client.runs()).toMatchObject({ answer: [{ name: 'a', updated: new Date('2026-11-24T10:20:00Z'), tileEpochs: 8, lineEpochs: undefined }] });
  });

  it('shows the token when it activates', async () => {
    answer(200, JSON.stringify(SUMMARY));

    await client.activate(SUMMARY.version, 'sesame');

    expect(asked).toMatchObject({
      address: `http://digits.test/api/v1/models/${SUMMARY.version}/activate`,
      init: { method: 'POST', headers: { Authorization: 'Bearer sesame' } },
    });
  });

  it('passes a refusal on', async () => {
    answer(401, JSON.stringify({ title: 'A token is needed', detail: 'Send it.', status: 401 }));

    expect(await client.activate('v', 'x')).toMatchObject({ kind: 'problem', problem: { title: 'A token is needed', status: 401 } });
  });

  it('says what it does not understand, and that nobody answers', async () => {
    answer(200, '{"models":[{}]}');
    expect(await client.list()).toMatchObject({ kind: 'problem', problem: { title: 'The answer was not understood' } });

    answer(200, '<html>');
    expect(await client.list()).toMatchObject({ kind: 'problem', problem: { title: 'The answer was not understood' } });

    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await client.list()).toMatchObject({ kind: 'problem', problem: { title: 'The reader cannot be reached' } });
  });
});

it('puts the version that reads first and leaves the others in their order', () => {
  const versions = ['c', 'b', 'a'].map((version) => parseSummary({ ...SUMMARY, version, serving: version === 'b' }));

  expect(servingFirst(versions).map(({ version }) => version)).toEqual(['b', 'c', 'a']);
  expect(servingFirst(versions.filter(({ serving }) => !serving)).map(({ version }) => version)).toEqual(['c', 'a']);
});
