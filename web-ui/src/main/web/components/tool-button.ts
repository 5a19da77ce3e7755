import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../appearance/icons';
import { messages } from '../language/language';

/** A button that shows an icon, says its words in a tooltip and to assistive technology, and perhaps names a key. */
export interface ToolButton {
  readonly icon: IconName;
  readonly words: string;
  /** As people write it, such as `Ctrl+Z`. */
  readonly keys?: string;
  /** Of a button that stays in. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** The words stand beside the icon where there is room. */
  readonly labelled?: boolean;
  readonly press: () => void;
}

/** The keys' names on keyboards of the page's language. */
export function keyWords(keys: string): readonly string[] {
  return keys.split('+').map((key) => messages().keyNames[key] ?? key);
}

/** A disabled button keeps the focus, so that the keyboard does not lose its place. */
export function toolButton({ icon: name, words, keys, pressed, disabled = false, labelled = false, press }: ToolButton): TemplateResult {
  return html`
    <button
      class=${labelled ? 'tool is-labelled' : 'tool'}
      type="button"
      aria-label=${words}
      aria-keyshortcuts=${keys === undefined ? nothing : keys.replace('Ctrl', 'Control')}
      aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'}
      aria-disabled=${disabled ? 'true' : nothing}
      data-tip=${keys === undefined ? words : `${words}  ${keyWords(keys).join('+')}`}
      @click=${disabled ? undefined : press}
    >
      ${icon(name)}${labelled ? html`<span class="tool-words">${words}</span>` : nothing}
    </button>
  `;
}
