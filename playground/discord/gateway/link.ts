import type { RawData, WebSocket } from 'ws';
import {
  CLIENT_FRAME_BYTES,
  CLIENT_FRAMES_PER_MINUTE,
  clientFrame,
  closeCodes,
  type ClientFrame,
} from './frames.ts';
import type { Session } from './session.ts';

/** One socket: checks what comes in and holds the client to the gateway's limits. */
export class Link {
  readonly socket: WebSocket;
  session: Session | undefined;
  readonly #receive: (frame: ClientFrame) => void;
  #frames = 0;
  #minute = 0;

  constructor(socket: WebSocket, receive: (frame: ClientFrame) => void) {
    this.socket = socket;
    this.#receive = receive;
    socket.on('message', (data) => this.#read(data));
    // A broken frame ends this socket only; the close event does the rest.
    socket.on('error', () => socket.terminate());
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  close(code: number): void {
    this.socket.close(code);
  }

  #read(data: RawData): void {
    const bytes = Buffer.isBuffer(data) ? data : Buffer.from(data as ArrayBuffer);
    if (bytes.length > CLIENT_FRAME_BYTES) return this.close(closeCodes.decodeError);
    if (this.#tooMany()) return this.close(closeCodes.rateLimited);
    const parsed = clientFrame.safeParse(parse(bytes));
    if (!parsed.success) return this.close(closeCodes.decodeError);
    this.#receive(parsed.data);
  }

  #tooMany(): boolean {
    const minute = Math.floor(performance.now() / 60_000);
    if (minute !== this.#minute) this.#frames = 0;
    this.#minute = minute;
    return ++this.#frames > CLIENT_FRAMES_PER_MINUTE;
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
