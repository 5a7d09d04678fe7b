import type { Changes } from './change.ts';
import type { Application } from './people.ts';
import type { SnowflakeSource } from './snowflake.ts';

/** A registration body after validation; only the keys that identify it are named here. */
export type CommandBody = {
  readonly name: string;
  readonly type?: number | undefined;
  readonly [key: string]: unknown;
};

/** An option as registered; types 1 and 2 are sub-commands and groups of them. */
export type CommandOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly options?: readonly CommandOption[] | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly file_types?: readonly string[] | null;
};

/** A command as the API returns it. */
export type StoredCommand = {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly name: string;
  /** 1 slash command, 2 user menu, 3 message menu. */
  readonly type: number;
  readonly description: string;
  readonly options?: readonly CommandOption[] | null;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[] | null;
  readonly default_member_permissions: string | null;
};

type CommandStoreDeps = {
  readonly ids: SnowflakeSource;
  readonly changes: Changes;
  readonly application: Application;
};

export class CommandStore {
  readonly #deps: CommandStoreDeps;
  #commands: readonly StoredCommand[] = [];

  constructor(deps: CommandStoreDeps) {
    this.#deps = deps;
  }

  list(guildId: string | undefined): readonly StoredCommand[] {
    return this.#commands.filter((command) => command.guild_id === guildId);
  }

  /** What can be used in a guild: its own commands and the global ones. */
  available(guildId: string | undefined): readonly StoredCommand[] {
    return this.#commands.filter(({ guild_id }) => guild_id === undefined || guild_id === guildId);
  }

  get(id: string): StoredCommand | undefined {
    return this.#commands.find((command) => command.id === id);
  }

  /** Bulk overwrite: a command of the same name and type keeps its id. */
  replaceAll(
    guildId: string | undefined,
    bodies: readonly CommandBody[],
  ): readonly StoredCommand[] {
    const old = this.list(guildId);
    const added = bodies.map((body) => this.#build(guildId, body, findSame(old, body)));
    this.#commands = [...this.#commands.filter((command) => !old.includes(command)), ...added];
    this.#deps.changes.tell({ kind: 'commands' });
    return added;
  }

  upsert(guildId: string | undefined, body: CommandBody, replaced?: StoredCommand): StoredCommand {
    const old = replaced ?? findSame(this.list(guildId), body);
    const command = this.#build(guildId, body, old);
    this.#commands = [...this.#commands.filter((other) => other !== old), command];
    this.#deps.changes.tell({ kind: 'commands' });
    return command;
  }

  delete(id: string): void {
    this.#commands = this.#commands.filter((command) => command.id !== id);
    this.#deps.changes.tell({ kind: 'commands' });
  }

  #build(guildId: string | undefined, body: CommandBody, old?: StoredCommand): StoredCommand {
    const { application, ids } = this.#deps;
    const added: Record<string, unknown> = {
      description: '',
      dm_permission: true,
      default_member_permissions: null,
      nsfw: false,
      integration_types: [0],
      contexts: null,
    };
    return {
      ...(added as StoredCommand),
      ...body,
      type: body.type ?? 1,
      id: old?.id ?? ids.next(),
      application_id: application.id,
      version: ids.next(),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    };
  }
}

const findSame = (
  commands: readonly StoredCommand[],
  body: CommandBody,
): StoredCommand | undefined =>
  commands.find(({ name, type }) => name === body.name && type === (body.type ?? 1));
