import type { WebSocket } from 'ws';
import { userShape } from '../shapes/people.ts';
import { shardOf } from '../world/snowflake.ts';
import { theBot, type World } from '../world/world.ts';
import { GatewayFaults } from './gatewayFaults.ts';
import { guildCreateShape } from './guildCreate.ts';
import { closeCodes, type ClientFrame } from './frames.ts';
import { Link } from './link.ts';
import { opcodes, Session } from './session.ts';

export type GatewayOptions = {
  readonly world: World;
  readonly token: string;
  readonly url: () => string;
  readonly heartbeatIntervalMs: number;
};

/** The WebSocket side: sessions per shard, and routing of every dispatch to the right one. */
export class Gateway {
  readonly faults = new GatewayFaults();
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #links = new Set<Link>();

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Shards that are connected now. */
  connectedShards(): readonly number[] {
    return this.#live().map(({ shard }) => shard[0]);
  }

  accept(socket: WebSocket): void {
    const link = new Link(socket, (frame) => this.#receive(link, frame));
    this.#links.add(link);
    socket.on('close', () => {
      this.#links.delete(link);
      link.session?.detach(socket);
      this.#options.world.changes.tell({ kind: 'gateway' });
    });
    const hello = { heartbeat_interval: this.#options.heartbeatIntervalMs };
    if (!this.faults.silentHello) link.send({ op: opcodes.hello, d: hello });
  }

  /** Sends an event about a guild, or about direct messages, to the shard that owns it. */
  dispatch(
    event: { type: string; guildId: string | undefined; intent?: number },
    data: unknown,
  ): boolean {
    const session = [...this.#sessions.values()].findLast(
      ({ shard: [index, count] }) => shardOf(event.guildId, count) === index,
    );
    if (!session) return false;
    if (event.intent !== undefined && (session.intents & event.intent) === 0) return true;
    this.faults.deliver(() => session.dispatch(event.type, data));
    return true;
  }

  /** Whether the shard's session may read what people write. */
  intentsFor(guildId: string | undefined): number {
    const session = [...this.#sessions.values()].findLast(
      ({ shard: [index, count] }) => shardOf(guildId, count) === index,
    );
    return session?.intents ?? 0;
  }

  dropSockets(): void {
    for (const { socket } of this.#links) socket.terminate();
  }

  askToReconnect(): void {
    for (const link of this.#links) link.send({ op: opcodes.reconnect, d: null });
  }

  /** Opcode 9. A session that may not resume is forgotten. */
  invalidateSessions({ resumable }: { resumable: boolean }): void {
    for (const link of this.#links) {
      link.send({ op: opcodes.invalidSession, d: resumable });
      if (!resumable && link.session) this.#sessions.delete(link.session.id);
    }
  }

  close(): void {
    this.dropSockets();
    this.#sessions.clear();
  }

  #live(): Session[] {
    return [...this.#sessions.values()].filter(({ connected }) => connected);
  }

  #receive(link: Link, frame: ClientFrame): void {
    switch (frame.op) {
      case opcodes.heartbeat:
        return this.faults.takeHeartbeat() ? link.send({ op: opcodes.heartbeatAck }) : undefined;
      case opcodes.identify:
        return this.#identify(link, frame.d);
      case opcodes.resume:
        return this.#resume(link, frame.d);
      case opcodes.requestGuildMembers:
        return link.session ? undefined : link.close(closeCodes.notAuthenticated);
      case 3:
      case 4:
        return link.session ? undefined : link.close(closeCodes.notAuthenticated);
    }
  }

  #identify(link: Link, { token, intents, shard = [0, 1] }: (ClientFrame & { op: 2 })['d']): void {
    if (link.session) return link.close(closeCodes.alreadyAuthenticated);
    if (token !== this.#options.token) return link.close(closeCodes.authenticationFailed);
    const refused = this.faults.takeIdentifyRefusal();
    if (refused !== undefined) return link.close(refused);
    if (shard[0] >= shard[1]) return link.close(closeCodes.invalidShard);
    const session = new Session(link.socket, shard, intents);
    this.#forgetShard(shard[0]);
    this.#sessions.set(session.id, session);
    link.session = session;
    this.#welcome(session);
  }

  #welcome(session: Session): void {
    const { world, url } = this.#options;
    const [index, count] = session.shard;
    const guilds = [...world.guilds.values()].filter(
      ({ id, botInstalled }) => botInstalled && shardOf(id, count) === index,
    );
    session.dispatch('READY', {
      v: 10,
      user: { ...userShape(theBot(world)), verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      shard: session.shard,
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      application: { id: world.application.id, flags: 0 },
    });
    for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreateShape(world, guild));
    world.changes.tell({ kind: 'gateway' });
  }

  #resume(link: Link, { token, session_id, seq }: (ClientFrame & { op: 6 })['d']): void {
    if (token !== this.#options.token) return link.close(closeCodes.authenticationFailed);
    const session = this.#sessions.get(session_id);
    if (!session) return link.send({ op: opcodes.invalidSession, d: false });
    link.session = session;
    session.resume(link.socket, seq);
    this.#options.world.changes.tell({ kind: 'gateway' });
  }

  /** A shard that identifies anew replaces its old session. */
  #forgetShard(index: number): void {
    for (const [id, { shard }] of this.#sessions) if (shard[0] === index) this.#sessions.delete(id);
  }
}
