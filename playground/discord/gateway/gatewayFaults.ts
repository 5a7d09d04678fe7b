/** What the gateway may do on demand; dropping sockets and sessions are calls on Gateway itself. */
export class GatewayFaults {
  /** Says nothing after the socket opens. */
  silentHello = false;
  #unansweredHeartbeats = 0;
  #identifyRefusals: number[] = [];
  #delays: number[] = [];

  /** The next heartbeats get no acknowledgement: the client sees a zombie connection. */
  ignoreHeartbeats(count: number): void {
    this.#unansweredHeartbeats += count;
  }

  /** The next IDENTIFY is closed with this code. */
  refuseIdentify(code: number): void {
    this.#identifyRefusals.push(code);
  }

  /** The next dispatch arrives this much later. */
  delayNextDispatch(delayMs: number): void {
    this.#delays.push(delayMs);
  }

  takeHeartbeat(): boolean {
    if (this.#unansweredHeartbeats === 0) return true;
    this.#unansweredHeartbeats--;
    return false;
  }

  takeIdentifyRefusal(): number | undefined {
    return this.#identifyRefusals.shift();
  }

  deliver(send: () => void): void {
    const delayMs = this.#delays.shift();
    if (delayMs === undefined) send();
    else setTimeout(send, delayMs).unref();
  }
}
