import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../appearance/icons';
import type { InkDrawing } from '../drawing/drawing';
import { EXAMPLES, PHOTO_INK } from '../drawing/examples';
import { messages } from '../language/language';
import { examplePhoto } from '../picture/example-photo';
import { chooseFile } from './file-choice';
import { drawingThumbnail } from './ink-thumbnail';
import { LightElement } from './light-element';
import { FileEvent } from './pad-tools';

/** An example was chosen. */
export class ExampleEvent extends CustomEvent<InkDrawing> {
  static readonly type = 'example-chosen';
}

/** What to do on an empty page: examples to try, and the other ways to bring writing in. Emits {@link ExampleEvent} and {@link FileEvent}. */
@customElement('first-steps')
export class FirstSteps extends LightElement {
  protected override render(): TemplateResult {
    const words = messages();
    return html`
      <h2 class="steps-title">${words.tryOne}</h2>
      <ul class="examples">
        ${EXAMPLES.map(
          ({ name, drawing }) => html`
            <li>
              <button
                class="example"
                type="button"
                aria-label=${words.example(words.examples[name])}
                @click=${() => this.dispatchEvent(new ExampleEvent(ExampleEvent.type, { detail: drawing }))}
              >
                ${drawingThumbnail(drawing, 'example-ink')}
              </button>
            </li>
          `,
        )}
        <li>
          <button class="example is-photo" type="button" aria-label=${words.example(words.examples.photo)} @click=${this.takePhoto}>
            ${drawingThumbnail(PHOTO_INK, 'example-ink')}
          </button>
        </li>
      </ul>
      <p class="steps-more">${words.waysIn}</p>
      <label class="button steps-camera">
        ${icon('camera')} ${words.takePhoto}
        <input class="visually-hidden" type="file" accept="image/*" capture="environment" @change=${this.chosen} />
      </label>
    `;
  }

  private takePhoto(): void {
    void examplePhoto().then((file) => {
      if (file !== undefined) {
        this.dispatchEvent(new FileEvent(FileEvent.type, { detail: file }));
      }
    });
  }

  private chosen(event: Event): void {
    chooseFile(event, (file) => this.dispatchEvent(new FileEvent(FileEvent.type, { detail: file })));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'first-steps': FirstSteps;
  }
}
