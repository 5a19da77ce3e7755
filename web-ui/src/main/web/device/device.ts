import { READER_SCRIPT } from 'built-names';
import type { InkMessage } from '../drawing/ink-message';
import type { Answer } from '../recognition/answer';
import { type Include, readingFrom } from '../recognition/client';
import { canKeep, keepNetworks, keptNetworks } from './kept-networks';
import type { ReadRequest, ReadResponse } from './messages';

/** How long a page is used before it is made ready to work without a server, in milliseconds. */
const SETTLED = 4_000;

/** Reads ink on this device, in a worker that is started when it is first needed. */
export interface DeviceReading {
  /** The reading; undefined when nothing can be read here. */
  read(ink: InkMessage, include: readonly Include[]): Promise<Answer | undefined>;
  /** Whether what reading needs is kept in this browser. */
  isReady(): Promise<boolean>;
}

/** The browser's own means for {@link DeviceReading}. */
export class Device implements DeviceReading {
  private worker: Worker | undefined;
  private asked = 0;
  private isPreparing = false;
  private readonly waiting = new Map<number, (response: ReadResponse | undefined) => void>();

  /** @param base the address of the page */
  constructor(private readonly base: string | URL) {}

  async isReady(): Promise<boolean> {
    return (await keptNetworks()) !== undefined;
  }

  async read(ink: InkMessage, include: readonly Include[]): Promise<Answer | undefined> {
    if (!(await this.isReady())) {
      return undefined;
    }
    const response = await this.ask(ink, include);
    return response === undefined || 'failure' in response ? undefined : readingFrom(response.recognition);
  }

  /** Keeps the page and the networks of the version that serves, once there is time for it; only the first call counts. */
  prepareInTime(): void {
    if (this.isPreparing || !canKeep()) {
      return;
    }
    this.isPreparing = true;
    window.setTimeout(() => {
      whenIdle(() => void this.prepare());
    }, SETTLED);
  }

  private async prepare(): Promise<void> {
    try {
      if ('serviceWorker' in navigator) {
        await navigator.serviceWorker.register(new URL('sw.js', this.base));
      }
      if (!savesBytes() && (await keepNetworks(this.base))) {
        this.stop();
      }
    } catch (cause) {
      // No server answers, there is no room, or the person forbids it: then this page does not work without a server.
      if (!(cause instanceof TypeError || cause instanceof DOMException || cause instanceof SyntaxError)) {
        throw cause;
      }
      this.isPreparing = false;
    }
  }

  private ask(ink: InkMessage, include: readonly Include[]): Promise<ReadResponse | undefined> {
    this.worker ??= this.start();
    this.asked += 1;
    const request: ReadRequest = { id: this.asked, ink, include };
    const response = new Promise<ReadResponse | undefined>((resolve) => this.waiting.set(request.id, resolve));
    this.worker.postMessage(request);
    return response;
  }

  private start(): Worker {
    const worker = new Worker(new URL(READER_SCRIPT, this.base), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<ReadResponse>) => {
      this.waiting.get(event.data.id)?.(event.data);
      this.waiting.delete(event.data.id);
    });
    // Its script is not kept, or it broke.
    worker.addEventListener('error', () => {
      this.stop();
    });
    return worker;
  }

  /** The next drawing is read by a new worker. */
  private stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.waiting.forEach((resolve) => {
      resolve(undefined);
    });
    this.waiting.clear();
  }
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) {
    window.requestIdleCallback(work);
  } else {
    work();
  }
}

/** The person asked the browser to load little. */
function savesBytes(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
