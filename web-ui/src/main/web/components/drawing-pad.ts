import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Nib } from '../canvas/nib';
import { Pen, type PenListener, type PenSample } from '../canvas/pen';
import { Surface } from '../canvas/surface';
import type { Correction } from '../corrections/correction';
import { BLANK, type Drawing, isBlank, originOf, type Stroke, withStroke } from '../drawing/drawing';
import { between, choices, meant } from '../drawing/frame';
import { type Box, clamp, minus, ORIGIN, type Point, type Size } from '../drawing/geometry';
import { Viewport } from '../drawing/viewport';
import { erased, fillingCanvas, readyForInk } from '../drawing/writing';
import { messages } from '../language/language';
import { overlap } from '../recognition/overlap';
import type { Mark } from '../recognition/marks';
import type { Recognition } from '../recognition/recognition';
import type { Place } from '../recognition/strips';
import { boxLayer } from './box-layer';
import { frameLayer } from './frame-layer';
import { LightElement } from './light-element';
import { stripLayer } from './strip-layer';

/** The pen is on the canvas, has left it, or was taken away, which leaves the drawing as it was before. */
export type PenState = 'drawing' | 'done' | 'cancelled';

/** What the pen does. */
export type Tool = 'pen' | 'eraser';

/** What the drawing looks like with what the pen does to it. */
export class InkEvent extends CustomEvent<{ readonly drawing: Drawing; readonly pen: PenState }> {
  static readonly type = 'pad-ink';
}

/** A person framed a digit that was missed; null when the person thought better of it. */
export class FrameEvent extends CustomEvent<Box | null> {
  static readonly type = 'pad-frame';
}

/** How near a stroke the eraser must come, in CSS pixels. */
const ERASER = 12;

/** The canvas: shows the drawing and the boxes of its reading, and takes strokes. Emits {@link InkEvent} and {@link FrameEvent}. */
@customElement('drawing-pad')
export class DrawingPad extends LightElement implements PenListener {
  @property({ attribute: false }) drawing: Drawing = BLANK;
  @property({ attribute: false }) recognition: Recognition | undefined;
  /** {@link originOf} the drawing that was read: that of now may have a larger sheet. */
  @property({ attribute: false }) readOrigin = ORIGIN;
  @property({ attribute: false }) corrections: readonly Correction[] = [];
  /** Diameter of the pen in CSS pixels, for what is newly begun. */
  @property({ type: Number }) penWidth = 10;
  @property() tool: Tool = 'pen';
  @property({ type: Boolean }) showBoxes = true;
  /** Where the lines' strips lie, and the span that is pointed at. */
  @property({ type: Boolean }) showStrips = false;
  @property({ attribute: false }) pointed: Place | undefined;
  /** The mark whose box stands out. */
  @property({ attribute: false }) highlighted: Mark | undefined;
  /** The pen draws no ink but a frame. */
  @property({ type: Boolean }) framing = false;
  /** Changes with the colours of the page. */
  @property() scheme = '';

  @query('canvas', true) private canvas!: HTMLCanvasElement;
  @state() private size: Size = { width: 0, height: 0 };
  /** The drawing under the pen; undefined while the pen is up. */
  @state() private open: Drawing | undefined;
  /** The frame so far, in the drawing of now. */
  @state() private frameBox: Box | undefined;

  private surface: Surface | undefined;
  private pen: Pen | undefined;
  private active: Stroke | undefined;
  private nib: Nib | undefined;
  private isErasing = false;
  private last = ORIGIN;
  private viewport = Viewport.of(BLANK, { width: 1, height: 1 });
  private frame: number | undefined;
  private readonly resizing = new ResizeObserver(() => {
    this.measure();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // The screen's density changes with the browser's zoom and between monitors, and the canvas's size may not.
    window.addEventListener('resize', this.repaint);
    window.addEventListener('beforeprint', this.paint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.repaint);
    window.removeEventListener('beforeprint', this.paint);
    this.resizing.disconnect();
    this.pen?.disconnect();
  }

  override focus(options?: FocusOptions): void {
    this.canvas.focus(options);
  }

  protected override firstUpdated(): void {
    this.surface = new Surface(this.canvas);
    this.pen = new Pen(this.canvas, this);
    this.resizing.observe(this.canvas);
    this.measure();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('drawing') || changed.has('framing')) {
      this.dropOpen();
    }
    // What is erased may show the rest larger: not under the pen.
    if (this.open === undefined || changed.has('size')) {
      this.viewport = Viewport.of(this.open ?? this.drawing, this.size);
    }
  }

  protected override updated(changed: PropertyValues): void {
    this.repaint();
    if (changed.has('framing') && this.framing) {
      this.canvas.focus();
    }
  }

  protected override render(): TemplateResult {
    const blank = isBlank(this.drawing) && this.open === undefined;
    const marks = this.showBoxes ? this.recognition : undefined;
    const viewport = this.viewport.from(minus(this.readOrigin, originOf(this.open ?? this.drawing)));
    const isHighlighted = ({ box }: Pick<Mark, 'box'>): boolean =>
      this.highlighted !== undefined && overlap(box, this.highlighted.box) === 1;
    return html`
      <canvas
        class=${this.framing ? 'is-framing' : this.tool === 'eraser' ? 'is-erasing' : ''}
        role="application"
        tabindex="0"
        aria-label=${this.describe()}
        @keydown=${this.framing ? this.frameByKeys : undefined}
      ></canvas>
      ${stripLayer(
        this.showStrips ? this.recognition?.strips : undefined,
        this.recognition?.rejected.map(({ box }) => box) ?? [],
        viewport,
        this.size,
        this.pointed,
      )}
      ${boxLayer(marks, this.corrections, viewport, this.size, isHighlighted)}
      ${this.framing ? frameLayer(this.frameBox, this.viewport, this.size, () => this.endFrame(null)) : nothing}
      <p class="pad-hint" ?hidden=${!blank}>${messages().padHint} <small>${messages().padHintMore}</small></p>
    `;
  }

  private describe(): string {
    const { drawing } = this;
    const words = messages();
    if (drawing.kind === 'picture') {
      return words.padPicture(drawing.picture.name);
    }
    return isBlank(drawing) ? words.padEmpty : words.padStrokes(drawing.strokes.length);
  }

  penDown(sample: PenSample, eraser: boolean): void {
    if (this.framing) {
      this.last = this.place(sample);
      this.frameBox = between(this.last, this.last);
      return;
    }
    this.isErasing = eraser || this.tool === 'eraser';
    this.open = this.isErasing ? this.drawing : this.readyForInk();
    this.viewport = Viewport.of(this.open, this.size);
    this.last = this.place(sample);
    if (this.isErasing) {
      this.erase([this.last]);
    } else {
      this.nib = new Nib(sample);
      this.active = [{ ...this.last, width: this.nib.flow(sample) }];
    }
    this.tell('drawing');
  }

  penMoved(samples: readonly PenSample[]): void {
    const { nib } = this;
    const end = samples.at(-1);
    if (this.frameBox !== undefined && end !== undefined) {
      this.frameBox = between(this.last, this.place(end));
    } else if (this.open !== undefined) {
      if (this.active === undefined || nib === undefined) {
        this.erase(samples.map((sample) => this.place(sample)));
      } else {
        this.active = [...this.active, ...samples.map((sample) => ({ ...this.place(sample), width: nib.flow(sample) }))];
      }
      this.repaint();
      this.tell('drawing');
    }
  }

  penUp(): void {
    if (this.framing) {
      const box = this.frameBox === undefined ? undefined : meant(this.drawing, this.frameBox);
      this.frameBox = undefined;
      if (box !== undefined) {
        this.endFrame(box);
      }
    } else if (this.open !== undefined) {
      this.tell('done');
      this.active = undefined;
      this.open = undefined;
    }
  }

  penCancelled(): void {
    this.frameBox = undefined;
    this.active = undefined;
    this.open = undefined;
    this.tell('cancelled');
  }

  /** What the pen does belongs to a drawing that was undone, cleared or replaced under it: the rest of the stroke changes nothing. */
  private dropOpen(): void {
    this.frameBox = undefined;
    if (this.open !== undefined) {
      this.penCancelled();
    }
  }

  private frameByKeys(event: KeyboardEvent): void {
    const boxes = choices(this.drawing, this.recognition?.digits.map(({ box }) => box) ?? []);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      const now = boxes.findIndex(({ x, y }) => x === this.frameBox?.x && y === this.frameBox.y);
      this.frameBox = now < 0 ? boxes[0] : boxes[(now + step + boxes.length) % boxes.length];
    } else if (event.key === 'Escape' || (event.key === 'Enter' && this.frameBox !== undefined)) {
      this.endFrame(event.key === 'Enter' ? (this.frameBox ?? null) : null);
    } else if (event.key !== 'Enter') {
      return;
    }
    event.preventDefault();
  }

  private endFrame(detail: Box | null): void {
    this.frameBox = undefined;
    // The button that had it goes.
    this.canvas.focus();
    this.dispatchEvent(new FrameEvent(FrameEvent.type, { detail }));
  }

  private readyForInk(): Drawing {
    return this.drawing.kind === 'picture'
      ? readyForInk(this.drawing, this.viewport, this.penWidth)
      : fillingCanvas(this.drawing, this.viewport, this.penWidth);
  }

  /** Takes away what lies between the last point and these. */
  private erase(points: readonly Point[]): void {
    for (const point of points) {
      const steps = 4;
      const path = Array.from({ length: steps }, (_, i) => ({
        x: this.last.x + ((point.x - this.last.x) * (i + 1)) / steps,
        y: this.last.y + ((point.y - this.last.y) * (i + 1)) / steps,
      }));
      if (this.open !== undefined) {
        this.open = erased(this.open, path, ERASER / this.viewport.scale);
      }
      this.last = point;
    }
  }

  private tell(pen: PenState): void {
    const open = this.open ?? this.drawing;
    const drawing = this.active === undefined ? open : withStroke(open, this.active);
    this.dispatchEvent(new InkEvent(InkEvent.type, { detail: { drawing, pen } }));
  }

  /** From the canvas to the drawing; a captured pointer may be outside of the canvas, and a picture is smaller than it. */
  private place(point: Point): Point {
    const placed = this.viewport.toDrawing({
      x: clamp(point.x, 0, this.size.width),
      y: clamp(point.y, 0, this.size.height),
    });
    const { sheet } = this.viewport;
    return { x: clamp(placed.x, 0, sheet.width), y: clamp(placed.y, 0, sheet.height) };
  }

  private measure(): void {
    const size = this.surface?.size;
    if (size !== undefined && (size.width !== this.size.width || size.height !== this.size.height)) {
      this.size = size;
    }
  }

  private readonly repaint = (): void => {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.paint();
    });
  };

  /** Paper does not wait for the next frame. */
  private readonly paint = (): void => {
    this.surface?.paint({ drawing: this.open ?? this.drawing, active: this.active, viewport: this.viewport });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-pad': DrawingPad;
  }
}
