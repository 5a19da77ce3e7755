import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../language/language';
import { type LineReading, NONE, type Place } from '../recognition/strips';
import { LightElement } from './light-element';
import { spanCard } from './span-card';
import { stripFigure } from './strip-figure';

/** A span was pointed at, or none any more (null). */
export class PlaceEvent extends CustomEvent<Place | null> {
  static readonly type = 'span-place';
}

/** How the reading was found: for each line its strip, and what both networks say of each span. Emits {@link PlaceEvent}. */
@customElement('strip-panel')
export class StripPanel extends LightElement {
  /** From top to bottom. */
  @property({ attribute: false }) lines: readonly LineReading[] | undefined;
  /** The span that is shown on the drawing. */
  @property({ attribute: false }) pointed: Place | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerleave', this.left);
    this.addEventListener('focusout', this.left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('pointerleave', this.left);
    this.removeEventListener('focusout', this.left);
  }

  protected override render(): TemplateResult {
    const lines = this.lines ?? [];
    const words = messages();
    return html`
      <h2 class="strip-title">${words.howItWasRead}</h2>
      <p class="strip-intro">${words.stripIntro}</p>
      <ul class="legend" aria-label=${words.stripColours}>
        ${Array.from({ length: NONE }, (_, digit) => html`<li class="is-class-${digit}">${digit}</li>`)}
      </ul>
      ${lines.length === 0
        ? html`<p class="strip-empty">${words.stripNone}</p>`
        : lines.map((line, l) => this.line(line, l, lines.length > 1 ? words.line(l + 1) : words.theLine))}
    `;
  }

  private line(line: LineReading, l: number, name: string): TemplateResult {
    const pointed = this.pointed?.line === l ? this.pointed.index : undefined;
    const point = (index: number): void => this.point({ line: l, index });
    return html`
      <section class="strip-line">
        <h3>${name}</h3>
        ${stripFigure(line, name, pointed, point)}
        ${line.spans.length === 0
          ? html`<p class="strip-empty">${messages().stripEmpty}</p>`
          : html`<ol class="spans" aria-label=${messages().stripFound}>
              ${line.spans.map((span, i) => spanCard(span, i === pointed, () => point(i)))}
            </ol>`}
      </section>
    `;
  }

  private point(place: Place): void {
    if (this.pointed?.line !== place.line || this.pointed.index !== place.index) {
      this.dispatchEvent(new PlaceEvent(PlaceEvent.type, { detail: place }));
    }
  }

  /** Neither the mouse nor the keyboard is here any more. */
  private readonly left = (event: Event): void => {
    const next = event instanceof FocusEvent ? event.relatedTarget : document.activeElement;
    if (!(next instanceof Node && this.contains(next))) {
      this.dispatchEvent(new PlaceEvent(PlaceEvent.type, { detail: null }));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'strip-panel': StripPanel;
  }
}
