import { LitElement } from 'lit';

/**
 * Renders into the document itself: one style sheet serves the whole page, labels and live regions work across parts,
 * and what the page says is there for whoever reads the document.
 */
export abstract class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
