import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../language/language';
import type { Tool } from './drawing-pad';
import { chooseFile } from './file-choice';
import { LightElement } from './light-element';
import { penSlider } from './pen-slider';
import { toolButton } from './tool-button';

/** What a person can ask for with a button or a key. */
export type Command = Tool | 'predict' | 'clear' | 'undo' | 'redo' | 'share' | 'copy' | 'open' | 'frame';

export class CommandEvent extends CustomEvent<Command> {
  static readonly type = 'tool-command';
}

export class ToolEvent extends CustomEvent<Tool> {
  static readonly type = 'tool-chosen';
}

/** The pen is to be so wide. */
export class PenWidthEvent extends CustomEvent<number> {
  static readonly type = 'tool-pen-width';
}

/** A file was chosen. */
export class FileEvent extends CustomEvent<File> {
  static readonly type = 'tool-file';
}

/** The canvas's tools, in one row. Emits {@link CommandEvent}, {@link ToolEvent}, {@link PenWidthEvent} and {@link FileEvent}. */
@customElement('pad-tools')
export class PadTools extends LightElement {
  @property() tool: Tool = 'pen';
  @property({ type: Number }) penWidth = 10;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) canClear = false;
  /** Readings follow the pen: nobody needs to ask for one. */
  @property({ type: Boolean }) live = true;

  protected override render(): TemplateResult {
    const words = messages();
    return html`
      <div class="tool-row" role="group" aria-label=${words.tools}>
        ${this.toolChoice('pen', words.pen, 'P')} ${this.toolChoice('eraser', words.eraser, 'E')}
        <span class="tool-pen">${penSlider(this.penWidth, (width) => this.tell(new PenWidthEvent(PenWidthEvent.type, { detail: width })))}</span>
        <span class="tool-gap"></span>
        ${toolButton({ icon: 'undo', words: words.undo, keys: 'Ctrl+Z', disabled: !this.canUndo, press: this.on('undo') })}
        ${toolButton({ icon: 'redo', words: words.redo, keys: 'Ctrl+Y', disabled: !this.canRedo, press: this.on('redo') })}
        ${toolButton({ icon: 'clear', words: words.clear, keys: 'Delete', disabled: !this.canClear, press: this.on('clear') })}
        <span class="tool-gap is-wide"></span>
        ${toolButton({ icon: 'picture', words: words.openPicture, keys: 'Ctrl+O', press: this.on('open') })}
        ${toolButton({ icon: 'share', words: words.share, keys: 'S', disabled: !this.canClear, press: this.on('share') })}
        ${this.live
          ? nothing
          : html`<button class="button is-primary" type="button" @click=${this.on('predict')}>${words.predict}</button>`}
        <input type="file" accept="image/*" hidden aria-label=${words.pictureToRead} @change=${this.chosen} />
      </div>
    `;
  }

  /** Opens the browser's own choice of a file. */
  choose(): void {
    this.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  private toolChoice(tool: Tool, words: string, keys: string): TemplateResult {
    return toolButton({
      icon: tool,
      words,
      keys,
      pressed: this.tool === tool,
      press: () => this.tell(new ToolEvent(ToolEvent.type, { detail: tool })),
    });
  }

  private on(command: Command): () => void {
    return () => this.tell(new CommandEvent(CommandEvent.type, { detail: command }));
  }

  private chosen(event: Event): void {
    chooseFile(event, (file) => this.tell(new FileEvent(FileEvent.type, { detail: file })));
  }

  private tell(event: Event): void {
    this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pad-tools': PadTools;
  }
}
