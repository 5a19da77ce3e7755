// @vitest-environment happy-dom
import { render } from 'lit';
import { afterEach, expect, it } from 'vitest';
import { phaseCurves, tileAccuracies } from '../../../main/web/components/training-curves';
import { speak } from '../../../main/web/language/language';
import type { CurvePoint } from '../../../main/web/models/curves';

function show(sweep: readonly CurvePoint[], peak: number | undefined): string[] {
  const place = document.createElement('div');
  const phase = { sweep, epochs: [{ phase: 'tiles', epoch: 1, trainLoss: 0.5 }] };
  render(phaseCurves({ name: 'Digits', phase, peak, accuracies: tileAccuracies() }), place);
  return [...place.querySelectorAll('.phase-more')].map((words) => words.textContent);
}

afterEach(() => {
  speak('en');
});

it('says that a learning rate was given where none was searched for', () => {
  expect(show([], 0.0025)).toEqual(['Learning rate given, no search: 0.0025.']);
  expect(show([], undefined)).toEqual(['Learning rate given, no search.']);

  speak('de');

  expect(show([], 0.0025)).toEqual(['Lernrate vorgegeben, keine Suche: 0,0025.']);
});

it('says nothing of the kind where there was a search', () => {
  expect(show([{ x: 0.001, y: 2 }, { x: 0.01, y: 1 }], 0.005)).toEqual([]);
});
