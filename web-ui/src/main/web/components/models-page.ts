import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { browserStorage } from '../appearance/browser-storage';
import { icon, logo } from '../appearance/icons';
import { Appearance } from '../appearance/theme';
import { messages, preferredLanguage, speak } from '../language/language';
import { modelMessages } from '../language/model-messages';
import { type ModelSummary, servingFirst } from '../models/model';
import { ModelClient } from '../models/model-client';
import { ModelDesk } from '../models/model-desk';
import type { ActivatedEvent, ActivationSheet } from './activation-sheet';
import './activation-sheet';
import { LightElement } from './light-element';
import './model-details';
import { accuracies, badges, made } from './model-facts';
import { doneNotice, type Notice, troubleNotice } from './notice';
import { loadPreferences } from './preferences';
import { trainingRun } from './training-run';

/** Where there is room for a version beside the list, as in the style sheet: it is not left empty. */
const SIDE_BY_SIDE = '(min-width: 1000px)';

/** The page of models: trainings under way, all versions, and how the one that is looked at learned and errs. */
@customElement('models-page')
export class ModelsPage extends LightElement {
  @state() private notice: Notice | undefined;
  @query('activation-sheet', true) private activation!: ActivationSheet;

  private readonly client = new ModelClient(document.baseURI);
  private readonly desk = new ModelDesk(this.client, () => { this.requestUpdate(); });
  private readonly appearance = new Appearance(() => { this.requestUpdate(); });

  override connectedCallback(): void {
    const { theme, language } = loadPreferences(browserStorage());
    this.appearance.choose(theme);
    speak(language === 'auto' ? preferredLanguage(navigator.languages) : language);
    super.connectedCallback();
    this.appearance.connect();
    this.desk.connect();
    window.addEventListener('hashchange', this.follow);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.appearance.disconnect();
    this.desk.disconnect();
    window.removeEventListener('hashchange', this.follow);
  }

  protected override render(): TemplateResult {
    const words = modelMessages();
    const { desk } = this;
    document.title = `${words.title} – ${messages().title}`;
    return html`
      <header class="page-head">
        <a class="head-home" href="./" aria-label=${messages().title}>${logo()}</a>
        <h1>${words.title}</h1>
        <div class="head-tools">
          <a class="tool is-labelled" href="./" aria-label=${words.home}>${icon('pen')}<span class="tool-words">${words.home}</span></a>
        </div>
      </header>
      <main>
        <div class="models-side">
          ${desk.runs.length === 0
            ? nothing
            : html`<section class="panel" aria-labelledby="runs-title">
                <h2 id="runs-title">${words.inTraining}</h2>
                ${desk.runs.map(trainingRun)}
              </section>`}
          <section class="panel" aria-labelledby="versions-title">
            <h2 id="versions-title">${words.versions}</h2>
            ${desk.models === undefined ? nothing : this.list(desk.models)}
          </section>
        </div>
        <model-details class="panel" .details=${desk.details} .report=${desk.report}></model-details>
      </main>
      <div class="notices">
        ${troubleNotice(desk.problem, () => { desk.dismiss(); })}
        ${doneNotice(this.notice, () => { this.notice = undefined; })}
      </div>
      <activation-sheet .client=${this.client} @model-activated=${this.activated}></activation-sheet>
    `;
  }

  private list(models: readonly ModelSummary[]): TemplateResult {
    if (models.length === 0) {
      return html`<p>${modelMessages().noVersions}</p>`;
    }
    const serving = models.find((model) => model.serving);
    return html`<ol class="versions">${servingFirst(models).map((model) => this.version(model, serving))}</ol>`;
  }

  private version(model: ModelSummary, serving: ModelSummary | undefined): TemplateResult {
    const words = modelMessages();
    const isChosen = model.version === this.desk.chosen;
    const isOlder = serving !== undefined && model.version < serving.version;
    return html`
      <li class=${isChosen ? 'version is-chosen' : 'version'}>
        <a class="version-link" href="#${model.version}" aria-current=${isChosen ? 'true' : nothing}>${made(model)}</a>
        <p class="version-badges">${badges(model)}</p>
        ${model.damage === undefined ? accuracies(model) : html`<p class="version-damage">${model.damage}</p>`}
        ${model.serving || model.damage !== undefined
          ? nothing
          : html`<button class="button" type="button" aria-label=${`${isOlder ? words.goBack : words.activate}: ${made(model)}`} @click=${() => { this.activation.open(model.version); }}>
              ${isOlder ? words.goBack : words.activate}
            </button>`}
      </li>
    `;
  }

  private readonly follow = (): void => {
    const version = decodeURIComponent(window.location.hash.slice(1));
    if (version === '' && window.matchMedia(SIDE_BY_SIDE).matches) {
      void this.desk.chooseServing();
    } else {
      void this.desk.choose(version === '' ? undefined : version).then(() => this.show());
    }
  };

  /** On a phone what was chosen stands below the list. */
  private async show(): Promise<void> {
    await this.updateComplete;
    const head = this.querySelector<HTMLElement>('model-details h2');
    if (head !== null && head.getBoundingClientRect().top > window.innerHeight) {
      head.scrollIntoView();
    }
  }

  private activated({ detail }: ActivatedEvent): void {
    this.notice = { words: modelMessages().activated(detail) };
    void this.desk.refresh();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'models-page': ModelsPage;
  }
}
