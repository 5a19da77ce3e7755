// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LatticePanel, PlaceEvent } from '../../../main/web/components/lattice-panel';
import { type Lattice, parseLattice, type Place } from '../../../main/web/recognition/lattice';
import { latticeJson } from '../recognition/answers';

let panel: LatticePanel;
let pointed: (Place | undefined)[];

async function show(lattice: Lattice | undefined): Promise<void> {
  panel.lattice = lattice;
  await panel.updateComplete;
}

const texts = (selector: string): (string | undefined)[] =>
  [...panel.querySelectorAll(selector)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());

const button = (selector: string): HTMLButtonElement => {
  const found = panel.querySelector<HTMLButtonElement>(selector);
  if (found === null) {
    throw new Error(`no ${selector}`);
  }
  return found;
};

beforeEach(() => {
  panel = new LatticePanel();
  pointed = [];
  panel.addEventListener('lattice-place', (event) => {
    panel.pointed = event instanceof PlaceEvent ? (event.detail ?? undefined) : undefined;
    pointed.push(panel.pointed);
  });
  document.body.replaceChildren(panel, document.createElement('button'));
});

describe('lattice-panel', () => {
  it('shows the chosen path of each line, with what was refused', async () => {
    await show(parseLattice(latticeJson()));

    expect(texts('h3')).toEqual(['Line 1 score −0.76', 'Line 2 score −0.10']);
    expect(texts('.step')).toEqual(['4 pieces 1–2', 'no digit piece 3']);
  });

  it('lists every candidate with its scores and marks the chosen ones', async () => {
    await show(parseLattice(latticeJson()));

    expect(texts('tbody tr')).toEqual([
      '1 4 99.0 % 0.7 % −0.75 −3.50',
      '1–2 4 99.0 % 0.7 % −0.75 −0.76',
      '2 47 99.0 % 0.7 % −0.75 −2.00',
      '3 none 99.0 % 0.7 % −0.75 −0.10',
    ]);
    expect(texts('tr.is-chosen th')).toEqual(['1–2', '3']);
    expect(button('tr.is-chosen button').getAttribute('aria-label')).toBe('Show pieces 1–2, chosen');
    expect(panel.querySelector('td[title]')?.getAttribute('title')).toBe('size −0.25, gap −0.50');
    expect(texts('.footnote')).toEqual(['3 more candidates with lower scores are not listed.']);
  });

  it('tells what the network says of the digit that was read, though another is likelier', async () => {
    // Given
    const lattice = parseLattice(latticeJson());
    const logProbabilities = [0.01, 0.01, 0.72, 0.01, 0.01, 0.01, 0.23, 0.01, 0.01, 0.01].map(Math.log);

    // When
    await show({
      ...lattice,
      lines: lattice.lines.map((line) => ({
        ...line,
        candidates: line.candidates.map((candidate) => ({ ...candidate, values: [6], logProbabilities })),
      })),
    });

    // Then
    expect(texts('tbody tr')[0]).toBe('1 6 23.0 % 0.7 % −0.75 −3.50');
  });

  it('points at what has the focus, and at nothing once that has gone', async () => {
    // Given
    await show(parseLattice(latticeJson()));

    // When
    button('tr.is-chosen button').focus();
    await panel.updateComplete;

    // Then
    expect(pointed).toEqual([{ line: 0, index: 1 }]);
    expect(texts('[aria-pressed=true]')).toEqual(['4 pieces 1–2', '1–2']);

    // When
    document.querySelector<HTMLButtonElement>('body > button')?.focus();

    // Then
    expect(pointed.at(-1)).toBeUndefined();
  });

  it('says so while there is nothing to show', async () => {
    await show(undefined);

    expect(texts('.lattice-empty')).toEqual(['There are no pieces yet.']);
  });
});
