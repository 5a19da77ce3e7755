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
      <p class="connection is-${connection}">
        ${connection === 'opening' ? html`<span class="connection-slow">${words.connecting}</span>` : nothing}
        <span role="status">${connectionWords(connection)}</span>
      </p>
      <div class="head-tools">
        ${toolButton({ icon: 'inside', words: words.howItWasRead, pressed: strips, labelled: true, press: toggleStrips })}
        ${toolButton({ icon: 'settings', words: words.settings, labelled: true, press: openSettings })}
      </div>
    </header>
  `;
}

/** What is announced: nothing while it works, whichever way, and nothing of each time that it connects. */
function connectionWords(connection: Connection): string {
  switch (connection) {
    case 'away':
      return messages().notConnected;
    case 'device':
      return messages().onThisDevice;
    case 'opening':
    case 'live':
    case 'http':
      return '';
  }
}
