import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';

export const opcodes = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** How many missed dispatches a dropped session keeps for its RESUME. */
const KEPT_DISPATCHES = 500;

type Dispatch = { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown };

/** A shard's session: it outlives its socket, so that a RESUME gets what was missed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly shard: readonly [index: number, count: number];
  readonly intents: number;
  readonly #sent: Dispatch[] = [];
  #sequence = 0;
  #socket: WebSocket | undefined;

  constructor(socket: WebSocket, shard: readonly [number, number], intents: number) {
    this.#socket = socket;
    this.shard = shard;
    this.intents = intents;
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  dispatch(type: string, data: unknown): void {
    const dispatch: Dispatch = { op: opcodes.dispatch, s: ++this.#sequence, t: type, d: data };
    this.#sent.push(dispatch);
    if (this.#sent.length > KEPT_DISPATCHES) this.#sent.shift();
    this.#socket?.send(JSON.stringify(dispatch));
  }

  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }

  /** Takes a new socket and sends everything after `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    this.#socket = socket;
    for (const dispatch of this.#sent) {
      if (dispatch.s > sequence) socket.send(JSON.stringify(dispatch));
    }
    this.dispatch('RESUMED', {});
  }
}
