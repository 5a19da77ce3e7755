// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it } from 'vitest';
import { pageHead } from '../../../main/web/components/page-head';
import type { Connection } from '../../../main/web/recognition/recogniser';

function head(connection: Connection): { shown: string | undefined; announced: string | undefined } {
  const nothing = (): void => undefined;
  render(pageHead({ connection, strips: false, toggleStrips: nothing, openSettings: nothing }), document.body);
  const words = (selector: string): string | undefined => document.querySelector(selector)?.textContent.trim();
  return { shown: words('.connection'), announced: words('[role=status]') };
}

it('shows that it connects, and does not announce that each time', () => {
  expect(head('opening')).toEqual({ shown: 'Connecting…', announced: '' });
});

it.each([
  ['away', 'Not connected'],
  ['device', 'Reading on this device'],
  ['live', ''],
] as const)('announces %s', (connection, words) => {
  expect(head(connection)).toEqual({ shown: words, announced: words });
});
