import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Pen, type PenListener } from '../canvas/pen';
import { Surface } from '../canvas/surface';
import { BLANK, type Drawing, isBlank, type Stroke, withStroke } from '../drawing/drawing';
import { clamp, type Point, type Size } from '../drawing/geometry';
import { Viewport } from '../drawing/viewport';
import type { Recognition } from '../recognition/recognition';
import type { Place } from '../recognition/strips';
import { boxLayer } from './box-layer';
import { LightElement } from './light-element';
import { stripLayer } from './strip-layer';

/** The pen is on the canvas, has left it, or was taken away, which leaves the drawing as it was before. */
export type PenState = 'drawing' | 'done' | 'cancelled';

/** What the drawing looks like with the stroke under the pen. */
export class InkEvent extends CustomEvent<{ readonly strokes: readonly Stroke[]; readonly pen: PenState }> {
  static readonly type = 'pad-ink';
}

/** The canvas: shows the drawing and the boxes of its reading, and takes strokes. Emits {@link InkEvent}. */
@customElement('drawing-pad')
export class DrawingPad extends LightElement implements PenListener {
  @property({ attribute: false }) drawing: Drawing = BLANK;
  @property({ attribute: false }) recognition: Recognition | undefined;
  @property({ type: Number }) penWidth = 10;
  @property({ type: Boolean }) showBoxes = true;
  /** Where the lines' strips lie, and the span that is pointed at. */
  @property({ type: Boolean }) showStrips = false;
  @property({ attribute: false }) pointed: Place | undefined;
  /** Index of the digit whose box stands out; -1 for none. */
  @property({ type: Number }) highlighted = -1;

  @query('canvas', true) private canvas!: HTMLCanvasElement;
  @state() private size: Size = { width: 0, height: 0 };
  @state() private drawingNow = false;

  private surface: Surface | undefined;
  private pen: Pen | undefined;
  private active: Stroke | undefined;
  private viewport = Viewport.of(BLANK, 1, { width: 1, height: 1 });
  private frame: number | undefined;
  private readonly resizing = new ResizeObserver(() => {
    this.measure();
  });
  private readonly darkness = window.matchMedia('(prefers-color-scheme: dark)');

  /** Size of the drawing in its own pixels, as it is to be sent. */
  get sheet(): Size {
    return this.viewport.sheet;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.darkness.addEventListener('change', this.repaint);
    // The screen's density changes with the browser's zoom and between monitors, and the canvas's size may not.
    window.addEventListener('resize', this.repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.darkness.removeEventListener('change', this.repaint);
    window.removeEventListener('resize', this.repaint);
    this.resizing.disconnect();
    this.pen?.disconnect();
  }

  protected override firstUpdated(): void {
    this.surface = new Surface(this.canvas);
    this.pen = new Pen(this.canvas, this);
    this.resizing.observe(this.canvas);
    this.measure();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('drawing') || changed.has('size') || changed.has('penWidth')) {
      this.viewport = Viewport.of(this.drawing, this.penWidth, this.size);
    }
  }

  protected override updated(): void {
    this.repaint();
  }

  protected override render(): TemplateResult {
    const blank = isBlank(this.drawing) && !this.drawingNow;
    const marks = this.showBoxes ? this.recognition : undefined;
    return html`
      <canvas role="img" aria-label=${this.describe()}></canvas>
      ${stripLayer(this.showStrips ? this.recognition?.strips : undefined, this.viewport, this.size, this.pointed)}
      ${boxLayer(marks, this.viewport, this.size, this.highlighted)}
      <p class="pad-hint" ?hidden=${!blank}>
        Write digits here with finger, pen or mouse
        <small>or drop a picture, or paste one</small>
      </p>
    `;
  }

  private describe(): string {
    if (this.drawing.kind === 'picture') {
      return `Drawing area, showing the picture ${this.drawing.picture.name}`;
    }
    const { length } = this.drawing.strokes;
    return `Drawing area, ${length === 0 ? 'empty' : length === 1 ? '1 stroke' : `${length} strokes`}`;
  }

  penDown(point: Point): void {
    this.active = [this.place(point)];
    if (this.drawing.kind === 'picture') {
      this.viewport = Viewport.of(BLANK, this.penWidth, this.size);
      this.active = [this.place(point)];
    }
    this.drawingNow = true;
    this.tell('drawing');
  }

  penMoved(points: readonly Point[]): void {
    if (this.active !== undefined) {
      this.active = [...this.active, ...points.map((point) => this.place(point))];
      this.repaint();
      this.tell('drawing');
    }
  }

  penUp(): void {
    if (this.active !== undefined) {
      this.tell('done');
      this.active = undefined;
      this.drawingNow = false;
    }
  }

  penCancelled(): void {
    this.active = undefined;
    this.drawingNow = false;
    // A picture under the void stroke comes back into its place.
    this.viewport = Viewport.of(this.drawing, this.penWidth, this.size);
    this.tell('cancelled');
  }

  private tell(pen: PenState): void {
    const stroke = this.active;
    const { strokes } = stroke === undefined ? BLANK : withStroke(this.drawing, stroke);
    this.dispatchEvent(new InkEvent(InkEvent.type, { detail: { strokes, pen } }));
  }

  /** From the canvas to the drawing; a captured pointer may be outside of the canvas. */
  private place(point: Point): Point {
    return this.viewport.toDrawing({
      x: clamp(point.x, 0, this.size.width),
      y: clamp(point.y, 0, this.size.height),
    });
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
      const drawing = this.drawingNow && this.drawing.kind === 'picture' ? BLANK : this.drawing;
      this.surface?.paint({ drawing, active: this.active, penWidth: this.penWidth, viewport: this.viewport });
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-pad': DrawingPad;
  }
}
