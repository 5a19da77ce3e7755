import { vi } from 'vitest';

/** The browser's WebSocket, played by the test: Node 20 has none that can serve. */
export class PlayedSocket extends EventTarget {
  static readonly OPEN = 1;
  static made: PlayedSocket[] = [];
  readyState = 0;
  readonly sent: { seq: number; ink: unknown; include: string[] }[] = [];

  constructor(readonly address: URL) {
    super();
    PlayedSocket.made.push(this);
  }

  /** Puts it in the place of the browser's; returns nothing of earlier tests. */
  static install(): void {
    PlayedSocket.made = [];
    vi.stubGlobal('WebSocket', PlayedSocket);
  }

  static get last(): PlayedSocket {
    const socket = PlayedSocket.made.at(-1);
    if (socket === undefined) {
      throw new Error('no socket was opened');
    }
    return socket;
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data) as PlayedSocket['sent'][number]);
  }

  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }

  opens(): void {
    this.readyState = PlayedSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  says(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: typeof message === 'string' ? message : JSON.stringify(message) }));
  }
}
