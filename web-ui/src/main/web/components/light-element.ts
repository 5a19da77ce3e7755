import { LitElement } from 'lit';
import { onLanguage } from '../language/language';

/**
 * Renders into the document itself: one style sheet serves the whole page, labels and live regions work across parts,
 * and what the page says is there for whoever reads the document. Renders again in another language.
 */
export abstract class LightElement extends LitElement {
  private forgetLanguage: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.forgetLanguage = onLanguage(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetLanguage?.();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
