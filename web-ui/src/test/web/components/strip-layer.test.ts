// @vitest-environment happy-dom
import { render } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { stripLayer } from '../../../main/web/components/strip-layer';
import { BLANK } from '../../../main/web/drawing/drawing';
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
  render(stripLayer(parseStrips(stripsJson()), viewport, canvas, undefined), place);

  const band = [100, 40.5, 132, expect.closeTo(89.7)];
  expect(numbers('.band', 'x', 'y', 'width', 'height')).toEqual([band, band]);
  expect(numbers('.tick', 'x')).toEqual([[166.25], [207.5], [166.25]]);
  expect(place.querySelector('.span-frame')).toBeNull();
});

it('frames the span that is pointed at', () => {
  render(stripLayer(parseStrips(stripsJson()), viewport, canvas, { line: 0, index: 0 }), place);

  expect(numbers('.span-frame', 'x', 'y', 'width', 'height')).toEqual([[125, 50, 75, 80]]);
});

it('shows nothing while nothing was asked for', () => {
  render(stripLayer(undefined, viewport, canvas, { line: 0, index: 0 }), place);

  expect(place.querySelectorAll('rect')).toHaveLength(0);
});
