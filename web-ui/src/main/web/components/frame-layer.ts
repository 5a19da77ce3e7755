import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Box, Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import { messages } from '../language/language';

/** What is framed so far, and how it is done. */
export function frameLayer(box: Box | undefined, viewport: Viewport, canvas: Size, cancel: () => void): TemplateResult {
  const words = messages();
  return html`
    <svg class="boxes" viewBox="0 0 ${canvas.width} ${canvas.height}" aria-hidden="true">
      ${box === undefined ? nothing : frame(viewport.toCanvas(box))}
    </svg>
    <div class="frame-hint">
      <p role="status">${words.frameHint} <small>${words.frameKeys}</small></p>
      <button class="button" type="button" @click=${cancel}>${words.frameEnd}</button>
    </div>
  `;
}

function frame({ x, y, width, height }: Box): TemplateResult {
  return svg`<rect class="frame-drawn" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>`;
}
