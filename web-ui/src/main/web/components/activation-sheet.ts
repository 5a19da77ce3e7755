import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { modelMessages } from '../language/model-messages';
import type { ModelClient } from '../models/model-client';
import type { Problem } from '../recognition/problem';
import { LightElement } from './light-element';
import { sheet } from './sheet';

/** This version reads now. */
export class ActivatedEvent extends CustomEvent<string> {
  static readonly type = 'model-activated';
}

/** Asks for the admin token and has a version read. Emits {@link ActivatedEvent}. The token lasts as long as the page does. */
@customElement('activation-sheet')
export class ActivationSheet extends LightElement {
  @property({ attribute: false }) client!: ModelClient;

  @state() private version = '';
  @state() private problem: Problem | undefined;
  @state() private isBusy = false;
  @query('dialog', true) private dialog!: HTMLDialogElement;
  private token = '';

  open(version: string): void {
    this.version = version;
    this.problem = undefined;
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const words = modelMessages();
    return sheet(
      'activation',
      words.activateTitle,
      html`
        <form @submit=${this.submitted}>
          <p>${words.activateWords(this.version)}</p>
          <label class="field">
            <span>${words.token}</span>
            <input
              type="password"
              name="token"
              required
              autocomplete="current-password"
              aria-describedby="token-more"
              .value=${this.token}
              @input=${(event: Event) => { this.token = (event.target as HTMLInputElement).value; }}
            />
            <small id="token-more">${words.tokenMore}</small>
          </label>
          <p class="form-problem" role="alert">
            ${this.problem === undefined ? nothing : html`<strong>${this.problem.title}.</strong> ${this.problem.detail}`}
          </p>
          <button class="button is-primary" type="submit" aria-disabled=${this.isBusy ? 'true' : nothing}>
            ${this.isBusy ? words.activating : words.confirm}
          </button>
        </form>
      `,
    );
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (!this.isBusy) {
      void this.activate();
    }
  }

  private async activate(): Promise<void> {
    this.isBusy = true;
    this.problem = undefined;
    const { version } = this;
    const outcome = await this.client.activate(version, this.token.trim());
    this.isBusy = false;
    // The sheet may have been opened for another version meanwhile.
    const isShown = version === this.version;
    switch (outcome.kind) {
      case 'problem':
        this.problem = isShown ? outcome.problem : undefined;
        break;
      case 'answer':
        if (isShown) {
          this.dialog.close();
        }
        this.dispatchEvent(new ActivatedEvent(ActivatedEvent.type, { detail: version }));
        break;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'activation-sheet': ActivationSheet;
  }
}
