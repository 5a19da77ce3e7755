import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { browserStorage } from '../appearance/browser-storage';
import { copyText } from '../appearance/clipboard';
import { save } from '../appearance/saving';
import { Appearance } from '../appearance/theme';
import { isBlank } from '../drawing/drawing';
import { messages, preferredLanguage, speak } from '../language/language';
import type { Mark } from '../recognition/marks';
import { type Place, spanAt } from '../recognition/strips';
import type { CorrectionEvent, CorrectionSheet } from './correction-sheet';
import './correction-sheet';
import type { CorrectEvent } from './digit-card';
import type { DrawingPad, FrameEvent, InkEvent, Tool } from './drawing-pad';
import './drawing-pad';
import type { ExampleEvent } from './first-steps';
import './first-steps';
import { InkLinks, share } from './ink-links';
import { LightElement } from './light-element';
import { doneNotice, type Notice, troubleNotice } from './notice';
import type { Command, CommandEvent, FileEvent, PadTools, PenWidthEvent, ToolEvent } from './pad-tools';
import './pad-tools';
import { pageHead } from './page-head';
import { PictureSources } from './picture-sources';
import { loadPreferences, type Preferences, storePreferences } from './preferences';
import { Presence } from './presence';
import type { HighlightEvent } from './reading-panel';
import './reading-panel';
import type { CollectionEvent, PreferencesEvent, SettingsSheet } from './settings-sheet';
import './settings-sheet';
import { Shortcuts } from './shortcuts';
import type { PlaceEvent } from './strip-panel';
import './strip-panel';
import { Workbench } from './workbench';

/** How long a notice stays, in milliseconds. */
const NOTICE_TIME = 8_000;

/** The page: passes the drawing, its reading and the settings to its parts, and what a person does in them to the workbench. */
@customElement('digit-reader')
export class DigitReader extends LightElement {
  @state() private tool: Tool = 'pen';
  @state() private highlighted: Mark | undefined;
  @state() private pointed: Place | undefined;
  @state() private notice: Notice | undefined;
  @state() private isCopied = false;
  /** A person shows where a digit was missed. */
  @state() private isFraming = false;
  @state() private preferences = loadPreferences(browserStorage());

  @query('drawing-pad', true) private pad!: DrawingPad;
  @query('pad-tools', true) private tools!: PadTools;
  @query('settings-sheet', true) private settings!: SettingsSheet;
  @query('correction-sheet', true) private question!: CorrectionSheet;

  private readonly bench = new Workbench(
    () => this.preferences,
    () => { this.requestUpdate(); },
  );
  private readonly appearance = new Appearance(() => { this.requestUpdate(); });
  /** What comes and goes with the page. */
  private readonly parts = [
    this.appearance,
    this.bench,
    new Shortcuts((command) => {
      // The tools rest while a frame is drawn.
      if (!this.isFraming) {
        this.obey(command);
      }
    }),
    new Presence({ connect: () => { this.bench.reading.connect(); }, disconnect: () => { this.bench.reading.rest(); } }),
    new InkLinks((drawing) => { this.bench.put(drawing); }, (problem) => { this.bench.reading.fail(problem); }),
  ];
  private readonly pictures = new PictureSources(this, (file) => void this.bench.open(file));
  private noticeTimer: number | undefined;

  override connectedCallback(): void {
    this.applyPreferences();
    super.connectedCallback();
    [...this.parts, this.pictures].forEach((part) => { part.connect(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    [...this.parts, this.pictures].forEach((part) => { part.disconnect(); });
  }

  protected override render(): TemplateResult {
    const { bench, preferences } = this;
    const { reading } = bench;
    return html`
      ${pageHead({
        connection: reading.connectionState,
        strips: preferences.strips,
        toggleStrips: () => { this.prefer({ ...preferences, strips: !preferences.strips }); },
        openSettings: () => { this.settings.open(); },
      })}
      <main data-connection=${reading.connectionState}>
        ${this.workplace()} ${this.side()}
        ${preferences.strips
          ? html`<strip-panel
              .lines=${reading.recognition?.strips}
              .pointed=${spanAt(reading.recognition?.strips, this.pointed) === undefined ? undefined : this.pointed}
              @span-place=${(event: PlaceEvent) => { this.pointed = event.detail ?? undefined; }}
            ></strip-panel>`
          : nothing}
      </main>
      <div class="notices">
        ${troubleNotice(reading.problem, () => { this.focusPad(); reading.dismiss(); })}
        ${doneNotice(this.notice, () => { this.focusPad(); this.notice = undefined; })}
      </div>
      <settings-sheet
        .preferences=${preferences}
        .samples=${bench.collection.samples.length + bench.collection.pictures.length}
        @settings-preferences=${(event: PreferencesEvent) => { this.prefer(event.detail); }}
        @settings-collection=${this.useCollection}
      ></settings-sheet>
      <correction-sheet
        .corrections=${bench.teaching.corrections}
        .drawing=${bench.drawing}
        @correction-made=${this.correct}
      ></correction-sheet>
    `;
  }

  /** The canvas and its tools. */
  private workplace(): TemplateResult {
    const { bench, preferences } = this;
    const { history, reading } = bench;
    return html`
      <section class="workplace" aria-label=${messages().drawing}>
        <pad-tools
          ?inert=${this.isFraming}
          .tool=${this.tool}
          .penWidth=${bench.penWidth}
          .canUndo=${history.canUndo}
          .canRedo=${history.canRedo}
          .canClear=${!isBlank(bench.drawing)}
          .live=${preferences.live}
          @tool-command=${this.commanded}
          @tool-chosen=${(event: ToolEvent) => { this.tool = event.detail; }}
          @tool-pen-width=${(event: PenWidthEvent) => { this.prefer({ ...preferences, penWidth: event.detail }); }}
          @tool-file=${this.fileChosen}
        ></pad-tools>
        <drawing-pad
          class=${this.pictures.isOver ? 'is-drop-target' : ''}
          data-drop=${messages().pictureDropped}
          .drawing=${bench.drawing}
          .recognition=${reading.isStale ? undefined : reading.recognition}
          .readOrigin=${reading.origin}
          .corrections=${bench.teaching.corrections}
          .penWidth=${preferences.penWidth}
          .tool=${this.tool}
          .framing=${this.isFraming}
          .scheme=${this.appearance.scheme}
          .showBoxes=${preferences.boxes}
          .showStrips=${preferences.strips}
          .pointed=${this.pointed}
          .highlighted=${this.highlighted}
          @pad-frame=${this.framed}
          @pad-ink=${(event: InkEvent) => { bench.write(event.detail.drawing, event.detail.pen); }}
        ></drawing-pad>
      </section>
    `;
  }

  /** The answer, or the first steps. */
  private side(): TemplateResult {
    const { bench } = this;
    const { reading } = bench;
    return html`
      <section class="side" aria-label=${messages().reading}>
        <reading-panel
          .recognition=${reading.recognition}
          .corrections=${bench.teaching.corrections}
          .drawing=${bench.drawing}
          .hint=${this.hint}
          .busy=${bench.isWriting}
          .live=${this.preferences.live}
          .copied=${this.isCopied}
          ?data-waiting=${reading.isWaiting}
          @tool-command=${this.commanded}
          @card-highlight=${(event: HighlightEvent) => { this.highlighted = event.detail ?? undefined; }}
          @card-correct=${(event: CorrectEvent) => { this.question.open(event.detail, bench.lineOf(event.detail)); }}
        ></reading-panel>
        ${isBlank(bench.drawing) && !bench.isWriting
          ? html`<first-steps
              @example-chosen=${(event: ExampleEvent) => { this.focusPad(); bench.put(event.detail); }}
              @tool-file=${(event: FileEvent) => { this.focusPad(); this.fileChosen(event); }}
            ></first-steps>`
          : nothing}
      </section>
    `;
  }

  private get hint(): string {
    const words = messages();
    const { nothingToRead, reading } = this.bench;
    if (nothingToRead) {
      return words.nothingToRead;
    }
    return reading.problem !== undefined ? words.notRead : this.preferences.live ? words.hint : words.hintWithoutLive;
  }

  /** What was pressed goes, and the focus with it. */
  private focusPad(): void {
    this.pad.focus({ preventScroll: true });
  }

  private commanded(event: CommandEvent): void {
    this.obey(event.detail);
  }

  private fileChosen(event: FileEvent): void {
    void this.bench.open(event.detail);
  }

  private obey(command: Command): void {
    switch (command) {
      case 'pen':
      case 'eraser':
        this.tool = command;
        break;
      case 'predict':
      case 'clear':
      case 'undo':
      case 'redo':
        this.bench[command]();
        break;
      case 'open':
        this.tools.choose();
        break;
      case 'copy':
        void this.copy();
        break;
      case 'frame':
        this.isFraming = true;
        break;
      case 'share':
        void share(this.bench.drawing).then((notice) => { this.tell(notice); });
        break;
    }
  }

  private prefer(preferences: Preferences): void {
    const before = this.preferences;
    this.preferences = preferences;
    storePreferences(browserStorage(), preferences);
    this.applyPreferences();
    if (preferences.language !== before.language) {
      // In the language of before.
      this.notice = undefined;
    }
    if (preferences.penWidth !== before.penWidth) {
      this.bench.widen(preferences.penWidth);
    }
    if (preferences.strips && !before.strips && this.bench.reading.recognition !== undefined) {
      this.bench.predict();
    }
  }

  private applyPreferences(): void {
    const { strips, theme, language } = this.preferences;
    this.bench.reading.include = strips ? ['tiles', 'strips'] : ['tiles'];
    this.appearance.choose(theme);
    speak(language === 'auto' ? preferredLanguage(navigator.languages) : language);
  }

  private async copy(): Promise<void> {
    const { text } = this.bench;
    if (text !== undefined && (await copyText(text))) {
      this.isCopied = true;
      window.setTimeout(() => (this.isCopied = false), 2_000);
    }
  }

  private correct({ detail: { mark, label } }: CorrectionEvent): void {
    const outcome = this.bench.correct(mark, label);
    if (outcome !== undefined && label !== undefined) {
      this.tell({ words: messages().correctionOutcomes[outcome] });
    }
  }

  private framed({ detail }: FrameEvent): void {
    this.isFraming = false;
    if (detail !== null) {
      this.question.open({ kind: 'framed', box: detail }, []);
    }
  }

  private useCollection({ detail }: CollectionEvent): void {
    const { collection } = this.bench;
    switch (detail) {
      case 'export':
        save(`${collection.writer}.jsonl`, new Blob([collection.jsonLines()], { type: 'application/jsonl' }));
        break;
      case 'export-pictures':
        save(`${collection.writer}.zip`, collection.pictureArchive());
        break;
      case 'forget':
        collection.forget();
        this.requestUpdate();
        break;
    }
  }

  private tell(notice: Notice): void {
    this.notice = notice;
    window.clearTimeout(this.noticeTimer);
    if (notice.link === undefined) {
      this.noticeTimer = window.setTimeout(() => (this.notice = undefined), NOTICE_TIME);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-reader': DigitReader;
  }
}
