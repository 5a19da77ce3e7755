import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one request carried. */
export interface Received {
  readonly address: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** A real HTTP server on a free port that answers as a test says. */
export class Gateway {
  readonly received: Received[] = [];
  answer: (request: Received, response: ServerResponse) => void = (_, response) => response.writeHead(500).end();
  private readonly server = createServer((request, response) => {
    void this.receive(request, response);
  });

  async start(): Promise<URL> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const received = {
      address: request.url,
      type: request.headers['content-type'],
      body: Buffer.concat(chunks).toString(),
    };
    this.received.push(received);
    this.answer(received, response);
  }
}

export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}
