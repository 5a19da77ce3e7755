import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Theme } from '../appearance/theme';
import { isLanguage, messages } from '../language/language';
import { LightElement } from './light-element';
import { penSlider } from './pen-slider';
import type { Preferences, Switch } from './preferences';
import { sheet } from './sheet';
import { keyWords } from './tool-button';

export class PreferencesEvent extends CustomEvent<Preferences> {
  static readonly type = 'settings-preferences';
}

export type CollectionCommand = 'export' | 'export-pictures' | 'forget';

/** What is to be done with the collected corrections. */
export class CollectionEvent extends CustomEvent<CollectionCommand> {
  static readonly type = 'settings-collection';
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** What a person can set, and the corrections that this browser keeps. Emits {@link PreferencesEvent} and {@link CollectionEvent}. */
@customElement('settings-sheet')
export class SettingsSheet extends LightElement {
  @property({ attribute: false }) preferences!: Preferences;
  /** How many samples were collected. */
  @property({ type: Number }) samples = 0;

  @query('dialog', true) private dialog!: HTMLDialogElement;

  open(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const words = messages();
    const { penWidth } = this.preferences;
    return sheet(
      'settings',
      words.settings,
      html`
        <section class="setting-group">
          <div class="setting"><span>${words.penWidth}</span>${penSlider(penWidth, (width) => this.prefer({ penWidth: width }))}</div>
          ${this.switch('live', words.live, words.liveMore)} ${this.switch('boxes', words.boxes, words.boxesMore)}
          ${this.switch('strips', words.howItWasRead, words.howItWasReadMore)}
        </section>
        <section class="setting-group">${this.theme()} ${this.language()}</section>
        <section class="setting-group">
          <h3 class="setting-corrections" tabindex="-1">${words.corrections}</h3>
          <p>${words.correctionsKept(this.samples)} ${words.correctionsMore}</p>
          ${this.samples === 0
            ? nothing
            : html`<div class="setting-buttons">
                <button class="button" type="button" @click=${() => this.collection('export')}>${words.exportInk}</button>
                <button class="button" type="button" @click=${() => this.collection('export-pictures')}>${words.exportPictures}</button>
                <button class="button is-quiet" type="button" @click=${this.forget}>${words.forgetCorrections}</button>
              </div>`}
        </section>
        <section class="setting-group">
          <a class="setting setting-link" href="models.html">
            <span>${words.models} <small>${words.modelsMore}</small></span>
            <span aria-hidden="true">→</span>
          </a>
        </section>
        <section class="setting-group setting-keys">
          <h3>${words.shortcuts}</h3>
          <dl>
            ${key(words.undo, 'Ctrl+Z')} ${key(words.redo, 'Ctrl+Y')} ${key(words.clear, 'Delete')}
            ${key(words.keyPredict, 'Enter')} ${key(words.openPicture, 'Ctrl+O')}
          </dl>
          <p>${words.keysOnCanvas}</p>
          <dl>${key(words.pen, 'P')} ${key(words.eraser, 'E')} ${key(words.share, 'S')}</dl>
        </section>
      `,
    );
  }

  private switch(name: Switch, title: string, more: string): TemplateResult {
    return html`
      <label class="setting switch">
        <span><span id="setting-${name}">${title}</span> <small id="setting-${name}-more">${more}</small></span>
        <input
          type="checkbox"
          role="switch"
          aria-labelledby="setting-${name}"
          aria-describedby="setting-${name}-more"
          .checked=${this.preferences[name]}
          @change=${(event: Event) => this.prefer({ [name]: (event.target as HTMLInputElement).checked })}
        />
      </label>
    `;
  }

  private theme(): TemplateResult {
    const words = messages();
    return html`
      <fieldset class="choice">
        <legend>${words.theme}</legend>
        ${THEMES.map(
          (theme) => html`
            <label>
              <input
                type="radio"
                name="theme"
                value=${theme}
                .checked=${this.preferences.theme === theme}
                @change=${() => this.prefer({ theme })}
              />
              <span>${words.themes[theme]}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  private language(): TemplateResult {
    const words = messages();
    const chosen = this.preferences.language;
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.prefer({ language: isLanguage(value) ? value : 'auto' });
    };
    return html`
      <label class="setting">
        <span>${words.language}</span>
        <select @change=${choose}>
          <option value="auto" ?selected=${chosen === 'auto'}>${words.languageAuto}</option>
          <option value="en" lang="en" ?selected=${chosen === 'en'}>English</option>
          <option value="de" lang="de" ?selected=${chosen === 'de'}>Deutsch</option>
        </select>
      </label>
    `;
  }

  private prefer(change: Partial<Preferences>): void {
    const detail = { ...this.preferences, ...change };
    this.dispatchEvent(new PreferencesEvent(PreferencesEvent.type, { detail }));
  }

  private forget(): void {
    this.collection('forget');
    // The button that had the focus goes.
    this.querySelector<HTMLElement>('.setting-corrections')?.focus();
  }

  private collection(detail: CollectionCommand): void {
    this.dispatchEvent(new CollectionEvent(CollectionEvent.type, { detail }));
  }
}

function key(words: string, keys: string): TemplateResult {
  return html`<div><dt>${words}</dt><dd>${keyWords(keys).map((name) => html`<kbd>${name}</kbd> `)}</dd></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-sheet': SettingsSheet;
  }
}
