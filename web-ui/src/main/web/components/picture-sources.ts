import type { ReactiveControllerHost } from 'lit';

/** Pictures dropped on the page or pasted into it. */
export class PictureSources {
  private over = false;
  private readonly listening: [string, (event: Event) => void][] = [
    ['dragover', (event) => { this.dragged(event as DragEvent); }],
    ['dragleave', (event) => { this.left(event as DragEvent); }],
    ['drop', (event) => { this.dropped(event as DragEvent); }],
    ['paste', (event) => { this.pasted(event as ClipboardEvent); }],
  ];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly open: (file: File) => void,
  ) {}

  /** A file is being dragged over the page. */
  get isOver(): boolean {
    return this.over;
  }

  connect(): void {
    for (const [type, listener] of this.listening) {
      document.addEventListener(type, listener);
    }
  }

  disconnect(): void {
    for (const [type, listener] of this.listening) {
      document.removeEventListener(type, listener);
    }
  }

  private dragged(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') === true) {
      event.preventDefault();
      this.mark(true);
    }
  }

  private left(event: DragEvent): void {
    // Left the window, not just one element for the next.
    if (event.relatedTarget === null) {
      this.mark(false);
    }
  }

  private dropped(event: DragEvent): void {
    this.mark(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) {
      event.preventDefault();
      this.open(file);
    }
  }

  private pasted(event: ClipboardEvent): void {
    const picture = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith('image/'));
    if (picture !== undefined) {
      event.preventDefault();
      this.open(picture);
    }
  }

  private mark(over: boolean): void {
    if (this.over !== over) {
      this.over = over;
      this.host.requestUpdate();
    }
  }
}
