import { html, type TemplateResult } from 'lit';
import { icon } from '../appearance/icons';
import { messages } from '../language/language';

/**
 * A dialog over the page: at the bottom of a phone, at the side of anything wider. Escape, the cross and a press beside it close it; the
 * focus goes back to where it was.
 */
export function sheet(name: string, title: string, content: TemplateResult): TemplateResult {
  return html`
    <dialog class="sheet sheet-${name}" aria-labelledby="sheet-${name}-title" @click=${closeBeside}>
      <div class="sheet-head">
        <h2 id="sheet-${name}-title">${title}</h2>
        <button class="tool" type="button" aria-label=${messages().close} @click=${closeSheet}>${icon('close')}</button>
      </div>
      <div class="sheet-body">${content}</div>
    </dialog>
  `;
}

function closeSheet(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}

/** The dialog's own area is all covered by its parts: what hits the dialog itself is beside it. */
function closeBeside(event: Event): void {
  if (event.target === event.currentTarget) {
    (event.currentTarget as HTMLDialogElement).close();
  }
}
