// @vitest-environment happy-dom
import { render } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { stripLayer } from '../../../main/web/components/strip-layer';
import { BLANK } from '../../../main/web/drawing/drawing';
import type { Box } from '../../../main/web/drawing/geometry';
import { Viewport } from '../../../main/web/drawing/viewport';
import { parseStrips } from '../../../main/web/recognition/strips';
import { stripsJson } from '../recognition/answers';

const canvas = { width: 800, height: 300 };
const viewport = Viewport.of(BLANK, canvas);
let place: HTMLElement;

const numbers = (selector: string, ...names: string[]): number[][] =>
  [...place.querySelectorAll(selector)].map((element) => names.map((name) => Number(element.getAttribute(name))));

beforeEach(() => {
  place = document.createElement('div');
});

it('puts a band where each strip lies and a tick under each span', () => {
  render(stripLayer(parseStrips(stripsJson()), [], viewport, canvas, undefined), place);

  const band = [100, 40.5, 132, expect.closeTo(89.7)];
  expect(numbers('.band', 'x', 'y', 'width', 'height')).toEqual([band, band]);
  expect(numbers('.tick', 'x')).toEqual([[166.25], [207.5], [166.25]]);
  expect(place.querySelector('.span-frame')).toBeNull();
});

it('ends a band as far behind the last ink as it begins before the first', () => {
  // Given: ink from 150 to 175, named at up to 187.5, and a strip of which more than half is padding
  const [, line = {}] = stripsJson();
  const padded = { ...line, map: { stripX: [0, 16, 32], drawingX: [100, 200, 600], top: 40.5, bottom: 130.2 } };
  const letter = { x: 200, y: 60, width: 20, height: 50 };
  const frame = { x: 90, y: 20, width: 480, height: 130 };
  const elsewhere = { x: 400, y: 200, width: 40, height: 50 };
  const draw = (...refused: readonly Box[]): void => {
    render(stripLayer(parseStrips([padded]), refused, viewport, canvas, undefined), place);
  };

  draw(frame, elsewhere);
  expect(numbers('.band', 'x', 'width')).toEqual([[100, 137.5]]);

  // a letter that was left out is ink of the line too
  draw(frame, elsewhere, letter);
  expect(numbers('.band', 'x', 'width')).toEqual([[100, 170]]);
});

it('ends a band where the canvas ends', () => {
  const small = { width: 180, height: 100 };

  render(stripLayer(parseStrips(stripsJson().slice(0, 1)), [], Viewport.of(BLANK, small), small, undefined), place);

  expect(numbers('.band', 'x', 'y', 'width', 'height')).toEqual([[100, 40.5, 79.5, 59]]);
});

it('frames the span that is pointed at', () => {
  render(stripLayer(parseStrips(stripsJson()), [], viewport, canvas, { line: 0, index: 0 }), place);

  expect(numbers('.span-frame', 'x', 'y', 'width', 'height')).toEqual([[125, 50, 75, 80]]);
});

it('shows nothing while nothing was asked for', () => {
  render(stripLayer(undefined, [], viewport, canvas, { line: 0, index: 0 }), place);

  expect(place.querySelectorAll('rect')).toHaveLength(0);
});
