// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { PlaceEvent, StripPanel } from '../../../main/web/components/strip-panel';
import { type LineReading, parseStrips, type Place } from '../../../main/web/recognition/strips';
import { stripsJson } from '../recognition/answers';

let panel: StripPanel;
let pointed: (Place | undefined)[];

async function show(lines: readonly LineReading[] | undefined): Promise<void> {
  panel.lines = lines;
  await panel.updateComplete;
}

const texts = (selector: string): string[] =>
  [...panel.querySelectorAll(selector)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());

const attributes = (selector: string, name: string): (string | null)[] =>
  [...panel.querySelectorAll(selector)].map((element) => element.getAttribute(name));

beforeEach(() => {
  panel = new StripPanel();
  pointed = [];
  panel.addEventListener('span-place', (event) => {
    panel.pointed = event instanceof PlaceEvent ? (event.detail ?? undefined) : undefined;
    pointed.push(panel.pointed);
  });
  document.body.replaceChildren(panel, document.createElement('button'));
});

describe('strip-panel', () => {
  it('shows the strip of each line, in words too', async () => {
    await show(parseStrips(stripsJson()));

    expect(texts('h3')).toEqual(['Line 1', 'Line 2']);
    expect(attributes('.strip', 'viewBox')).toEqual(['0 0 32 44', '0 0 32 44']);
    expect(attributes('.strip', 'aria-label')).toEqual([
      'What the line reader saw and found: 4, 9',
      'What the line reader saw and found: no digit',
    ]);
  });

  it('colours only columns that name a digit, the surer the stronger', async () => {
    await show(parseStrips(stripsJson().slice(0, 1)));

    expect(attributes('.tint', 'class')).toEqual(['tint is-class-4']);
    expect(attributes('.tint', 'x')).toEqual(['8']);
    expect(attributes('.tint', 'fill-opacity')).toEqual(['0.90']);
  });

  it('tints and marks the ink of every span', async () => {
    await show(parseStrips(stripsJson()));

    expect(texts('.mark-value')).toEqual(['4', '9', '–']);
    for (const part of ['.wash', '.mark-bar']) {
      expect(attributes(part, 'x')).toEqual(['4', '16', '8']);
      expect(attributes(part, 'width')).toEqual(['12', '12', '6']);
    }
    expect(attributes('.wash', 'class')).toEqual(['wash is-class-4', 'wash is-class-9', 'wash is-class-10']);
  });

  it('says what both readers saw in plain words first', async () => {
    await show(parseStrips(stripsJson()));

    expect(texts('.span-value')).toEqual(['4', '9', 'no digit']);
    expect(texts('.span-words')).toEqual([
      'The line reader saw 4, the digit reader agrees: 4.',
      'The line reader saw 9, the digit reader 4. Weighed together: 9.',
      'The line reader saw 6, the digit reader no digit. Weighed together: no digit.',
    ]);
    expect(texts('.span-doubt:not([hidden])')).toEqual(['Not sure: 9 or 4']);
    expect(panel.querySelectorAll('details[open]')).toHaveLength(0);
  });

  it('has every probability on demand', async () => {
    await show(parseStrips(stripsJson().slice(0, 1)));

    const [, second] = panel.querySelectorAll('.span-numbers');
    const rows = [...(second?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(rows).toHaveLength(11);
    expect(rows[4]).toEqual(['4', '3.0 %', '60.0 %', '40.0 %']);
    expect(rows[9]).toEqual(['9', '70.0 %', '4.0 %', '55.0 %']);
    expect(rows[10]).toEqual(['no digit', '3.0 %', '4.0 %', '0.6 %']);
  });

  it('points at what has the focus, and at nothing once that has gone', async () => {
    // Given
    await show(parseStrips(stripsJson()));

    // When
    panel.querySelectorAll<HTMLButtonElement>('.span-show')[1]?.focus();
    await panel.updateComplete;

    // Then
    expect(pointed).toEqual([{ line: 0, index: 1 }]);
    expect(attributes('[aria-pressed=true]', 'aria-label')).toEqual(['9 55.0 %, show on the drawing']);
    expect(texts('.mark.is-pointed')).toEqual(['9']);

    // When
    document.querySelector<HTMLButtonElement>('body > button')?.focus();

    // Then
    expect(pointed.at(-1)).toBeUndefined();
  });

  it('points at a mark on the strip', async () => {
    await show(parseStrips(stripsJson()));

    panel.querySelectorAll('.mark')[2]?.dispatchEvent(new PointerEvent('pointerenter'));

    expect(pointed).toEqual([{ line: 1, index: 0 }]);
  });

  it('says so where nothing was found, and while there is nothing to show', async () => {
    await show(parseStrips(stripsJson()).slice(0, 1).map((line) => ({ ...line, spans: [] })));
    expect(texts('.strip-empty')).toEqual(['The line reader found no digit here.']);

    await show(undefined);
    expect(texts('.strip-empty')).toEqual(['There is no line yet.']);
  });
});
