import { html, nothing, type TemplateResult } from 'lit';
import { logo } from '../appearance/icons';
import { messages } from '../language/language';
import type { Connection } from '../recognition/recogniser';
import { toolButton } from './tool-button';

export interface PageHead {
  readonly connection: Connection;
  readonly strips: boolean;
  readonly toggleStrips: () => void;
  readonly openSettings: () => void;
}

/** Who we are, whether we can read, and the way to all that is not needed for writing. */
export function pageHead({ connection, strips, toggleStrips, openSettings }: PageHead): TemplateResult {
  const words = messages();
  return html`
    <header class="page-head">
      ${logo()}
      <h1>${words.title}</h1>
      <p class="tagline">${words.tagline}</p>
      <p class="connection is-${connection}" role="status">${connectionWords(connection)}</p>
      <div class="head-tools">
        ${toolButton({ icon: 'inside', words: words.howItWasRead, pressed: strips, labelled: true, press: toggleStrips })}
        ${toolButton({ icon: 'settings', words: words.settings, labelled: true, press: openSettings })}
      </div>
    </header>
  `;
}

/** Nothing while it works, whichever way. */
function connectionWords(connection: Connection): TemplateResult | typeof nothing {
  switch (connection) {
    case 'opening':
      return html`<span class="connection-slow">${messages().connecting}</span>`;
    case 'away':
      return html`<span>${messages().notConnected}</span>`;
    case 'device':
      return html`<span>${messages().onThisDevice}</span>`;
    case 'live':
    case 'http':
      return nothing;
  }
}
