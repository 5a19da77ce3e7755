// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ReadingPanel } from '../../../main/web/components/reading-panel';
import { parseRecognition, type Recognition } from '../../../main/web/recognition/recognition';
import { recognitionJson } from '../recognition/answers';

let panel: ReadingPanel;

async function show(recognition: Recognition | undefined, hint = ''): Promise<void> {
  panel.recognition = recognition;
  panel.hint = hint;
  await panel.updateComplete;
  await Promise.all([...panel.querySelectorAll('digit-card')].map((card) => card.updateComplete));
}

const texts = (selector: string): (string | undefined)[] =>
  [...panel.querySelectorAll(selector)].map((element) => element.textContent.trim());

beforeEach(() => {
  panel = new ReadingPanel();
  document.body.replaceChildren(panel);
});

describe('reading-panel', () => {
  it('shows the reading large and one card a digit from left to right', async () => {
    await show(parseRecognition(recognitionJson('407')));

    expect(texts('output')).toEqual(['407']);
    expect(texts('.card-value')).toEqual(['4', '0', '7']);
    expect(texts('.card-confidence')).toEqual(['97.0 %', '97.0 %', '97.0 %']);
    expect(panel.querySelectorAll('.card-tile')).toHaveLength(3);
    expect(panel.querySelector('.chart')?.getAttribute('aria-label')).toContain('4: 91.0 %');
  });

  it('shows every line', async () => {
    await show(parseRecognition(recognitionJson('407\n15')));

    expect(texts('.reading-line')).toEqual(['407', '15']);
    expect(texts('.card-line-title')).toEqual(['Line 1', 'Line 2']);
  });

  it('says who read it, how fast, and what was left out', async () => {
    await show(parseRecognition(recognitionJson('7')));

    expect(texts('.model')).toEqual(['mnist-resnet 20261122T101500Z-3f2a9c']);
    expect(texts('.timing')[0]).toContain('Read in 4.0 ms');
    expect(texts('.left-out')).toEqual(['1 mark left out: speck']);
  });

  it('hints while there is nothing read', async () => {
    await show(undefined, 'Draw something');

    expect(texts('output')).toEqual(['Draw something']);
    expect(panel.querySelectorAll('.card')).toHaveLength(0);
  });

  it('says that there is no digit rather than to invent one', async () => {
    await show(parseRecognition(recognitionJson('')));

    expect(texts('output')).toEqual(['No digit found in this drawing']);
  });

  it('admits doubt and names the second guess', async () => {
    // Given
    const json = recognitionJson('1');
    const [digit] = json['digits'] as Record<string, unknown>[];
    Object.assign(digit ?? {}, { confidence: 0.6, probabilities: [0, 0.6, 0, 0, 0, 0, 0, 0.4, 0, 0] });

    // When
    await show(parseRecognition(json));

    // Then
    expect(texts('.card-doubt:not([hidden])')).toEqual(['Unsure: maybe 7']);
  });
});
