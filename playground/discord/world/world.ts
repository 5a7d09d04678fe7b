import { randomBytes } from 'node:crypto';
import { Changes } from './change.ts';
import { Clock } from './clock.ts';
import { CommandStore } from './commands.ts';
import { FileStore } from './files.ts';
import { InteractionStore } from './interactions.ts';
import { MessageStore } from './messages.ts';
import type { Application, Channel, Guild, User } from './people.ts';
import { SnowflakeSource } from './snowflake.ts';

export type WorldOptions = {
  readonly now?: (() => number) | undefined;
  readonly appName: string;
  readonly cdnUrl: () => string;
  readonly integrationTypes: readonly number[];
  readonly messageContent: boolean;
};

/** Everything the stand-in knows; the routes, the gateway, the driver and the page all work on it. */
export type World = {
  readonly clock: Clock;
  readonly ids: SnowflakeSource;
  readonly changes: Changes;
  readonly application: Application;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly commands: CommandStore;
  readonly messages: MessageStore;
  readonly interactions: InteractionStore;
  readonly files: FileStore;
};

export function createWorld(options: WorldOptions): World {
  const { appName, cdnUrl, integrationTypes, messageContent } = options;
  const clock = new Clock(options.now);
  const ids = new SnowflakeSource(() => clock.now());
  const changes = new Changes();
  const botId = ids.next();
  const application = { id: botId, name: appName, botId, integrationTypes, messageContent };
  const channels = new Map<string, Channel>();
  const bot: User = {
    id: botId,
    name: appName,
    displayName: appName,
    bot: true,
    locale: 'en-US',
    dmsClosed: false,
    installedApp: false,
  };
  return {
    clock,
    ids,
    changes,
    application,
    users: new Map([[botId, bot]]),
    guilds: new Map(),
    channels,
    commands: new CommandStore({ ids, changes, application }),
    messages: new MessageStore({ ids, changes, channels, clock }),
    interactions: new InteractionStore({ ids, changes, clock }),
    files: new FileStore({ ids, clock, cdnUrl, secret: randomBytes(32) }),
  };
}

export function theBot(world: World): User {
  return world.users.get(world.application.botId)!;
}
