import { html, type TemplateResult } from 'lit';
import { messages } from '../language/language';
import { PENS } from './preferences';

/** How wide the pen is, with a dot as wide as the pen. */
export function penSlider(width: number, widen: (width: number) => void): TemplateResult {
  const words = messages();
  return html`
    <label class="pen-width">
      <svg class="pen-dot" viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r=${width / 2}></circle></svg>
      <input
        type="range"
        min=${PENS.thinnest}
        max=${PENS.thickest}
        step="1"
        .value=${String(width)}
        aria-label=${words.penWidth}
        aria-valuetext=${words.pixels(width)}
        @input=${(event: Event) => widen((event.target as HTMLInputElement).valueAsNumber)}
      />
    </label>
  `;
}
