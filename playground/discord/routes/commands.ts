import { z } from 'zod';
import { ApiError, apiErrors } from '../http/apiError.ts';
import { created, noContent, ok, type Answer, type Call, type Route } from '../http/route.ts';
import {
  checkCommandList,
  checkIntegrationTypes,
  command,
  type RegisteredCommand,
} from '../validation/commands.ts';
import { limits } from '../validation/limits.ts';
import { readBody } from '../validation/problem.ts';
import type { StoredCommand } from '../world/commands.ts';

const GLOBAL = '/applications/{application_id}/commands';
const GUILD = '/applications/{application_id}/guilds/{guild_id}/commands';

/** The same six calls for global commands and for a guild's own. */
export const commandRoutes: readonly Route[] = [GLOBAL, GUILD].flatMap((path): Route[] => [
  { method: 'GET', path, auth: 'bot', answer: listCommands },
  { method: 'PUT', path, auth: 'bot', answer: replaceCommands },
  { method: 'POST', path, auth: 'bot', answer: createCommand },
  { method: 'GET', path: `${path}/{command_id}`, auth: 'bot', answer: getCommand },
  { method: 'PATCH', path: `${path}/{command_id}`, auth: 'bot', answer: editCommand },
  { method: 'DELETE', path: `${path}/{command_id}`, auth: 'bot', answer: deleteCommand },
]);

const createsOfDay = new WeakMap<Call['world'], Map<string, number>>();

function listCommands(call: Call): Answer {
  return ok(call.world.commands.list(scopeOf(call)));
}

function replaceCommands(call: Call): Answer {
  const guildId = scopeOf(call);
  const bodies = readBody(z.array(command), call.json);
  checkCommandList(bodies, call.world.application.integrationTypes);
  const old = call.world.commands.list(guildId);
  countCreates(call, bodies.filter((body) => !isKnown(old, body)).length);
  return ok(call.world.commands.replaceAll(guildId, bodies));
}

function createCommand(call: Call): Answer {
  const guildId = scopeOf(call);
  const body = readBody(command, call.json);
  checkIntegrationTypes([body], call.world.application.integrationTypes);
  const old = call.world.commands.list(guildId);
  if (isKnown(old, body)) return ok(call.world.commands.upsert(guildId, body));
  checkCommandList([...(old as unknown as RegisteredCommand[]), body], [0, 1]);
  countCreates(call, 1);
  return created(call.world.commands.upsert(guildId, body));
}

function getCommand(call: Call): Answer {
  return ok(requireCommand(call));
}

function editCommand(call: Call): Answer {
  const old = requireCommand(call);
  const body = readBody(command, { ...pickBody(old), ...(call.json as object) });
  checkIntegrationTypes([body], call.world.application.integrationTypes);
  return ok(call.world.commands.upsert(scopeOf(call), body, old));
}

function deleteCommand(call: Call): Answer {
  call.world.commands.delete(requireCommand(call).id);
  return noContent;
}

function scopeOf({ world, params }: Call): string | undefined {
  if (params['application_id'] !== world.application.id) {
    throw new ApiError(apiErrors.unknownApplication, { blame: 'bot' });
  }
  const guildId = params['guild_id'];
  if (guildId === undefined) return undefined;
  if (!world.guilds.get(guildId)?.botInstalled) throw new ApiError(apiErrors.missingAccess);
  return guildId;
}

function requireCommand(call: Call): StoredCommand {
  const found = call.world.commands.get(call.params['command_id']!);
  if (found && found.guild_id === scopeOf(call)) return found;
  throw new ApiError(apiErrors.unknownCommand);
}

const isKnown = (old: readonly StoredCommand[], { name, type = 1 }: RegisteredCommand): boolean =>
  old.some((one) => one.name === name && one.type === type);

/** A stored command without what Discord added to it. */
function pickBody(stored: StoredCommand): Record<string, unknown> {
  const added = new Set(['id', 'application_id', 'version', 'guild_id']);
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !added.has(key)));
}

/** 200 new commands a day and scope; overwriting one of the same name is free. */
function countCreates(call: Call, count: number): void {
  const days = createsOfDay.get(call.world) ?? new Map<string, number>();
  createsOfDay.set(call.world, days);
  const key = `${call.world.clock.iso().slice(0, 10)}:${scopeOf(call) ?? 'global'}`;
  const total = (days.get(key) ?? 0) + count;
  if (total > limits.commandCreatesPerDay) throw new ApiError(apiErrors.tooManyCommandCreates);
  days.set(key, total);
}
