/** How long a page is hidden before it gives its connection back, in milliseconds. */
const LONG = 300_000;

/** What the page holds open while somebody looks at it. */
export interface Held {
  connect(): void;
  disconnect(): void;
}

/** Whether somebody looks at the page: it connects at once when it is seen again or the device is online, and not while it is hidden. */
export class Presence {
  private timer: number | undefined;

  constructor(
    private readonly held: Held,
    private readonly long = LONG,
  ) {}

  connect(): void {
    window.addEventListener('online', this.changed);
    document.addEventListener('visibilitychange', this.changed);
  }

  disconnect(): void {
    window.clearTimeout(this.timer);
    window.removeEventListener('online', this.changed);
    document.removeEventListener('visibilitychange', this.changed);
  }

  private readonly changed = (): void => {
    if (document.visibilityState === 'visible') {
      window.clearTimeout(this.timer);
      this.timer = undefined;
      this.held.connect();
    } else {
      this.timer ??= window.setTimeout(() => {
        this.held.disconnect();
      }, this.long);
    }
  };
}
