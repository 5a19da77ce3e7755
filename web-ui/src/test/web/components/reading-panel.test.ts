// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ReadingPanel } from '../../../main/web/components/reading-panel';
import { speak } from '../../../main/web/language/language';
import type { Mark } from '../../../main/web/recognition/marks';
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
    expect(texts('.card:not(.is-refused) .card-value')).toEqual(['4', '0', '7']);
    expect(texts('.card-confidence')).toEqual(['97 %', '97 %', '97 %']);
    expect(panel.querySelectorAll('.card-tile')).toHaveLength(3);
    expect(texts('.answer-note')).toEqual(['1 mark left out']);
  });

  it('shows every line', async () => {
    await show(parseRecognition(recognitionJson('407\n15')));

    expect(texts('.reading-line')).toEqual(['407', '15']);
    expect(texts('.card-line-title')).toEqual(['Line 1', 'Line 2']);
  });

  it('says who read it and how fast to those who ask', async () => {
    await show(parseRecognition(recognitionJson('7')));

    expect(panel.querySelector('details')?.open).toBe(false);
    expect(texts('.model')[0]).toContain('mnist-resnet 20261122T101500Z-3f2a9c');
    expect(texts('.model')[0]).toContain('November 22, 2026');
    expect(texts('.timing')).toEqual(['It took 4.0 ms: 1.9 ms to find the writing, 1.2 ms to read it.']);
  });

  it('has a card for what was left out, and says why', async () => {
    await show(parseRecognition(recognitionJson('7')));

    expect(texts('.card.is-refused .card-reason')).toEqual(['speck']);
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

    // Then: one confidence, and the same number leads the three likeliest
    expect(texts('.answer-note')).toEqual(['Not sure of the 1: it may be 7 · 1 mark left out']);
    expect(texts('.card-confidence')).toEqual(['60 %']);
    expect(texts('.is-unsure .guess-value')).toEqual(['1', '7', '0']);
    expect(texts('output .is-unsure')).toEqual(['1']);
  });

  it('asks to be corrected when a card is pressed', async () => {
    // Given
    const asked: unknown[] = [];
    panel.addEventListener('card-correct', (event) => asked.push((event as CustomEvent<Mark>).detail.kind));
    await show(parseRecognition(recognitionJson('7')));

    // When
    panel.querySelectorAll<HTMLButtonElement>('.card').forEach((card) => card.click());

    // Then
    expect(asked).toEqual(['digit', 'refused']);
  });

  it('shows what a person said instead of what was read', async () => {
    // Given
    const recognition = parseRecognition(recognitionJson('17'));
    panel.corrections = [{ box: recognition.digits[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 }, label: '4', isFrame: false }];

    // When
    await show(recognition);

    // Then
    expect(texts('output')).toEqual(['47']);
    expect(texts('.card.is-corrected .card-value')).toEqual(['4']);
    expect(texts('.answer-note')).toEqual(['1 mark left out · Corrected by you']);
  });

  it('speaks German when it is asked to', async () => {
    await show(parseRecognition({ ...recognitionJson('7'), rejected: [] }));

    speak('de');
    await panel.updateComplete;

    expect(texts('.answer-note')).toEqual(['Bei jeder Ziffer sicher']);
    speak('en');
  });
});
