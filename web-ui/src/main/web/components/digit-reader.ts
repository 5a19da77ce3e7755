import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { BLANK, type Drawing, type InkDrawing, isBlank } from '../drawing/drawing';
import { History } from '../drawing/history';
import { inkMessage } from '../drawing/ink-message';
import { readPicture, UnreadablePicture } from '../picture/picture';
import type { Answer } from '../recognition/answer';
import type { Problem } from '../recognition/problem';
import { Recogniser, type RecogniserListener } from '../recognition/recogniser';
import type { Recognition } from '../recognition/recognition';
import type { Place } from '../recognition/strips';
import { type DrawingPad, InkEvent } from './drawing-pad';
import './drawing-pad';
import { LightElement } from './light-element';
import { type Command, CommandEvent, FileEvent, PreferencesEvent } from './pad-tools';
import './pad-tools';
import { PictureSources } from './picture-sources';
import { loadPreferences, type Preferences, storePreferences } from './preferences';
import { HighlightEvent } from './reading-panel';
import './reading-panel';
import { Shortcuts } from './shortcuts';
import type { PlaceEvent } from './strip-panel';
import './strip-panel';

const HINT = 'Draw something and it is read as you write';
const HINT_WITHOUT_LIVE = 'Draw something, then choose Predict';
const NOTHING_TO_READ = 'Nothing to read yet: draw a digit or open a picture';

/** The page: holds the drawing, its reading, and the settings, and passes them to its parts. */
@customElement('digit-reader')
export class DigitReader extends LightElement implements RecogniserListener {
  @state() private history = History.empty;
  @state() private recognition: Recognition | undefined;
  @state() private problem: Problem | undefined;
  @state() private hint = HINT;
  @state() private isWaiting = false;
  @state() private isWriting = false;
  @state() private connection: 'opening' | 'live' | 'away' = 'opening';
  @state() private highlighted = -1;
  @state() private pointed: Place | undefined;
  @state() private preferences = loadPreferences(window.localStorage);

  @query('drawing-pad', true) private pad!: DrawingPad;

  private readonly recogniser = new Recogniser(document.baseURI, this);
  private readonly shortcuts = new Shortcuts((command) => {
    this.obey(command);
  });
  private readonly pictures = new PictureSources(this, (file) => void this.open(file));

  override connectedCallback(): void {
    super.connectedCallback();
    this.askForWhatIsShown();
    this.recogniser.connect();
    this.shortcuts.connect();
    this.pictures.connect();
    window.addEventListener('online', this.reconnect);
    document.addEventListener('visibilitychange', this.reconnect);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.recogniser.disconnect();
    this.shortcuts.disconnect();
    this.pictures.disconnect();
    window.removeEventListener('online', this.reconnect);
    document.removeEventListener('visibilitychange', this.reconnect);
  }

  answered(answer: Answer): void {
    switch (answer.kind) {
      case 'reading':
        this.recognition = answer.recognition;
        this.problem = undefined;
        break;
      case 'problem':
        // What was read before belongs to an older drawing.
        this.recognition = undefined;
        this.hint = 'Not read';
        this.problem = answer.problem;
        break;
    }
  }

  waiting(waiting: boolean): void {
    this.isWaiting = waiting;
  }

  connected(connected: boolean): void {
    this.connection = connected ? 'live' : 'away';
  }

  protected override render(): TemplateResult {
    const { history, preferences } = this;
    return html`
      <header class="page-head">
        <h1>Digits</h1>
        <p class="tagline">Reads handwritten digits</p>
        ${this.connectionBadge()}
      </header>
      <main>
        <section class="workplace" aria-label="Drawing">
          <drawing-pad
            class=${this.pictures.isOver ? 'is-drop-target' : ''}
            .drawing=${history.present}
            .recognition=${this.recognition}
            .penWidth=${preferences.penWidth}
            .showBoxes=${preferences.boxes}
            .showStrips=${preferences.strips}
            .pointed=${this.pointed}
            .highlighted=${this.highlighted}
            @pad-ink=${this.inked}
          ></drawing-pad>
          <pad-tools
            .preferences=${preferences}
            .canUndo=${history.canUndo}
            .canRedo=${history.canRedo}
            .canClear=${!isBlank(history.present)}
            @tool-command=${(event: CommandEvent) => { this.obey(event.detail); }}
            @tool-preferences=${(event: PreferencesEvent) => { this.prefer(event.detail); }}
            @tool-file=${(event: FileEvent) => void this.open(event.detail)}
          ></pad-tools>
        </section>
        <div class="notice-place" role="alert">${this.notice()}</div>
        <reading-panel
          .recognition=${this.recognition}
          .hint=${this.hint}
          .busy=${this.isWriting}
          ?data-waiting=${this.isWaiting}
          @digit-highlight=${(event: HighlightEvent) => { this.highlighted = event.detail; }}
        ></reading-panel>
        ${preferences.strips
          ? html`<strip-panel
              .lines=${this.recognition?.strips}
              .pointed=${this.pointed}
              @span-place=${(event: PlaceEvent) => { this.pointed = event.detail ?? undefined; }}
            ></strip-panel>`
          : nothing}
      </main>
    `;
  }

  private connectionBadge(): TemplateResult {
    const words = { opening: 'Connecting…', live: 'Connected', away: 'Not connected' }[this.connection];
    return html`<p class="connection is-${this.connection}" role="status"><span>${words}</span></p>`;
  }

  private notice(): TemplateResult | typeof nothing {
    const problem = this.problem;
    if (problem === undefined) {
      return nothing;
    }
    const dismiss = (): void => {
      this.problem = undefined;
    };
    return html`
      <div class="notice">
        <p><strong>${problem.title}</strong> ${problem.detail}</p>
        <button class="button is-quiet" type="button" @click=${dismiss}>Dismiss</button>
      </div>
    `;
  }

  private inked({ detail: { strokes, pen } }: InkEvent): void {
    this.isWriting = pen === 'drawing';
    if (pen === 'cancelled') {
      this.read(this.history.present);
      return;
    }
    const drawing: InkDrawing = { kind: 'ink', strokes };
    if (this.history.present.kind === 'picture') {
      this.forgetReading();
    }
    if (pen === 'done') {
      this.history = this.history.then(drawing);
    }
    this.read(drawing);
  }

  private obey(command: Command): void {
    switch (command) {
      case 'predict':
        this.predict();
        break;
      case 'clear':
        if (!isBlank(this.history.present)) {
          this.show(this.history.then(BLANK));
        }
        break;
      case 'undo':
        this.show(this.history.undo());
        break;
      case 'redo':
        this.show(this.history.redo());
        break;
    }
  }

  private prefer(preferences: Preferences): void {
    const before = this.preferences;
    this.preferences = preferences;
    storePreferences(window.localStorage, preferences);
    this.askForWhatIsShown();
    if (preferences.strips && !before.strips && this.recognition !== undefined) {
      this.predict();
    }
    if (preferences.penWidth !== before.penWidth && this.history.present.kind === 'ink') {
      this.read(this.history.present);
    }
  }

  private askForWhatIsShown(): void {
    this.recogniser.include = this.preferences.strips ? ['tiles', 'strips'] : ['tiles'];
  }

  /** Another drawing on the canvas, from the history: it is read again. */
  private show(history: History): void {
    if (history === this.history) {
      return;
    }
    this.history = history;
    this.forgetReading();
    this.read(history.present);
  }

  private predict(): void {
    const drawing = this.history.present;
    if (isBlank(drawing)) {
      this.forgetReading();
      this.hint = NOTHING_TO_READ;
      return;
    }
    this.recogniser.predict(
      drawing.kind === 'picture'
        ? { kind: 'picture', picture: drawing.picture.encoded }
        : { kind: 'ink', ink: inkMessage(drawing.strokes, this.pad.sheet, this.preferences.penWidth) },
    );
  }

  /** Reads what is on the canvas: a picture at once, ink as it comes, unless it is to wait for Predict. */
  private read(drawing: Drawing): void {
    if (drawing.kind === 'picture') {
      this.predict();
    } else if (this.preferences.live && !isBlank(drawing)) {
      this.recogniser.draw(inkMessage(drawing.strokes, this.pad.sheet, this.preferences.penWidth));
    } else {
      this.forgetReading();
    }
  }

  private forgetReading(): void {
    this.recogniser.reset();
    this.recognition = undefined;
    this.problem = undefined;
    this.highlighted = -1;
    this.pointed = undefined;
    this.hint = this.preferences.live ? HINT : HINT_WITHOUT_LIVE;
  }

  private async open(file: File): Promise<void> {
    try {
      const picture = await readPicture(file, file.name);
      const drawing: Drawing = { kind: 'picture', picture };
      this.show(this.history.then(drawing));
    } catch (cause) {
      if (!(cause instanceof UnreadablePicture)) {
        throw cause;
      }
      this.problem = { title: 'This file cannot be opened', detail: cause.message, status: undefined, retryAfter: undefined };
    }
  }

  private readonly reconnect = (): void => {
    if (document.visibilityState === 'visible') {
      this.recogniser.connect();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-reader': DigitReader;
  }
}
