import { html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LightElement } from './light-element';
import { PENS, type Preferences, type Switch } from './preferences';

/** What a person can ask for with a button. */
export type Command = 'predict' | 'clear' | 'undo' | 'redo';

export class CommandEvent extends CustomEvent<Command> {
  static readonly type = 'tool-command';
}

export class PreferencesEvent extends CustomEvent<Preferences> {
  static readonly type = 'tool-preferences';
}

/** A file was chosen. */
export class FileEvent extends CustomEvent<File> {
  static readonly type = 'tool-file';
}

/** Buttons and settings of the canvas. Emits {@link CommandEvent}, {@link PreferencesEvent} and {@link FileEvent}. */
@customElement('pad-tools')
export class PadTools extends LightElement {
  @property({ attribute: false }) preferences!: Preferences;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) canClear = false;

  @query('input[type=file]', true) private file!: HTMLInputElement;

  protected override render(): TemplateResult {
    const { penWidth } = this.preferences;
    return html`
      <div class="tool-row" role="group" aria-label="Drawing">
        <button class="button is-primary" type="button" @click=${this.on('predict')}>Predict</button>
        <button class="button" type="button" ?disabled=${!this.canClear} @click=${this.on('clear')}>Clear</button>
        <button class="button" type="button" ?disabled=${!this.canUndo} @click=${this.on('undo')}>Undo</button>
        <button class="button" type="button" ?disabled=${!this.canRedo} @click=${this.on('redo')}>Redo</button>
        <button class="button" type="button" @click=${() => { this.file.click(); }}>Open picture</button>
        <input type="file" accept="image/*" hidden aria-label="Picture to read" @change=${this.choose} />
      </div>
      <div class="tool-row tool-settings" role="group" aria-label="Settings">
        <label class="pen-width">
          <span>Pen</span>
          <input
            type="range"
            min=${PENS.thinnest}
            max=${PENS.thickest}
            step="1"
            .value=${String(penWidth)}
            aria-label="Pen width"
            aria-valuetext="${penWidth} pixels"
            @input=${this.widen}
          />
          <span class="pen-width-value">${penWidth} px</span>
        </label>
        ${this.switch('boxes', 'Boxes')} ${this.switch('live', 'Read while drawing')}
        ${this.switch('strips', 'How it was read')}
      </div>
    `;
  }

  private switch(name: Switch, words: string): TemplateResult {
    return html`
      <label class="switch">
        <input type="checkbox" .checked=${this.preferences[name]} @change=${this.toggle(name)} />
        <span>${words}</span>
      </label>
    `;
  }

  private on(command: Command): () => void {
    return () => {
      this.dispatchEvent(new CommandEvent(CommandEvent.type, { detail: command }));
    };
  }

  private toggle(name: Switch): (event: Event) => void {
    return (event) => {
      this.prefer({ [name]: (event.target as HTMLInputElement).checked });
    };
  }

  private widen(event: Event): void {
    this.prefer({ penWidth: (event.target as HTMLInputElement).valueAsNumber });
  }

  private prefer(change: Partial<Preferences>): void {
    const detail = { ...this.preferences, ...change };
    this.dispatchEvent(new PreferencesEvent(PreferencesEvent.type, { detail }));
  }

  private choose(): void {
    const chosen = this.file.files?.[0];
    if (chosen !== undefined) {
      this.dispatchEvent(new FileEvent(FileEvent.type, { detail: chosen }));
    }
    // The same file can be chosen again.
    this.file.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pad-tools': PadTools;
  }
}
