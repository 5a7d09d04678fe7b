import { Events, Status, type Client, type Interaction } from 'discord.js';
import { commands, components, type CommandDeps } from '../commands/index.ts';
import { findMatchReport } from '../db/replays.ts';
import { markReturned } from '../db/leaving.ts';
import { saveSeenLocale } from '../db/users.ts';
import { takeClosedNote } from '../db/coachMessages.ts';
import { findPreferences } from '../db/preferences.ts';
import { languageOf, wordsFor } from '../discord/languageOf.ts';
import { createClient, login } from '../discord/createClient.ts';
import { createDispatcher } from '../discord/createDispatcher.ts';
import { createTurns } from '../discord/createTurns.ts';
import { commandJson } from '../discord/defineCommand.ts';
import { registerCommands } from '../discord/registerCommands.ts';
import { events, type EventDeps } from '../events/index.ts';
import { createSteamClient } from '../steam/createSteamClient.ts';
import { createSteamHttp } from '../steam/http.ts';
import type { GatewayState } from '../web/gatewayState.ts';
import { findSteamAccount } from './findSteamAccount.ts';
import { coachingDeps } from './coachingDeps.ts';
import { guildDeps } from './guildDeps.ts';
import { teamDeps } from './teamDeps.ts';
import { dropMember, leaveGuild } from './scheduleGuild.ts';
import { noteMembers } from './noteMembers.ts';
import { followDeps } from './followDeps.ts';
import { searchDeps } from './searchDeps.ts';
import { statusDeps } from './statusDeps.ts';
import { intakeDeps, openChannels } from './intakeDeps.ts';
import { warmBot } from './warmBot.ts';
import type { House, Running } from './house.ts';
import { memberDeps } from './memberDeps.ts';
import { profileDeps } from './profileDeps.ts';
import { signInDeps } from './signInDeps.ts';

/** Longer than a lost connection may take to come back with what was missed. */
const POST_MEMORY_SECONDS = 600;

/** The gateway side: acknowledges, records what people ask for, and leaves the work to workers. */
export async function startBot(
  house: House,
  takeTurn = createTurns(() => house.now().getTime()),
): Promise<Running> {
  const { place, messenger, log } = house;
  const readsPosts = house.env.MESSAGE_CONTENT === 'on';
  const seesLeaving = house.env.GUILD_MEMBERS === 'on';
  const { SHARDS } = house.env;
  const client = createClient({
    api: place.api,
    cdn: place.cdn,
    log,
    readsPosts,
    seesLeaving,
    ...SHARDS,
  });
  house.gateway.state = () => gatewayState(client);
  const isPostNew = createTurns(() => house.now().getTime());
  const isOpenChannel = openChannels(house);
  const shared = { messenger, log, takeTurn, isOpenChannel, ...speaking(house) };
  const dispatch = createDispatcher(
    { commands, components },
    { ...shared, deps: commandDeps(house) },
  );
  const note = noteMembers(house);
  const eventDeps: EventDeps = {
    ...intakeDeps(house),
    isOpenChannel,
    isNewPost: async (id) => (await isPostNew(`post:${id}`, POST_MEMORY_SECONDS)) === 0,
    dispatch(interaction) {
      const answered = dispatch(interaction);
      note(interaction);
      // Afterwards: a first command may be what makes somebody known.
      void answered.then(() => noteLocale(house, interaction));
      return answered;
    },
    forgetGuild: (guildId) => leaveGuild(house, guildId),
    removeMember: (guildId, discordId) => dropMember(house, guildId, discordId),
  };
  for (const event of events) event.attach(client, eventDeps);

  await warmBot(house);
  const ready = new Promise<string>((resolve) => {
    client.once(Events.ClientReady, ({ application }) => resolve(application.id));
  });
  await login(client, place.token);
  const outcome = await registerCommands(place, await ready, commands.map(commandJson));
  log.info({ commands: commands.length, outcome }, 'bot is online');
  return { close: () => client.destroy() };
}

function speaking({ db }: House) {
  return {
    findLanguage: async (discordId: string, locale: string) =>
      languageOf(await findPreferences(db, discordId), locale),
    /** Whose direct messages are closed is told so where nobody else reads it. */
    async takeNote(discordId: string, locale: string): Promise<string | undefined> {
      await markReturned(db, discordId);
      if (!(await takeClosedNote(db, discordId))) return undefined;
      return wordsFor(await findPreferences(db, discordId), locale).reminder.directClosed();
    },
  };
}

async function noteLocale({ db, log }: House, { user, locale }: Interaction): Promise<void> {
  try {
    await saveSeenLocale(db, { discordId: user.id, locale });
  } catch (error) {
    log.warn({ err: error }, 'language could not be noted');
  }
}

function gatewayState({ ws }: Client): GatewayState {
  if (ws.status === Status.Ready) return 'ready';
  return ws.status === Status.Disconnected ? 'closed' : 'connecting';
}

function commandDeps(house: House): CommandDeps {
  const { db, env, pool } = house;
  const steam = createSteamClient({ http: createSteamHttp(), apiKey: env.STEAM_API_KEY });
  return {
    ...coachingDeps(house),
    ...memberDeps(house),
    ...profileDeps(house),
    ...signInDeps(house),
    ...guildDeps(house),
    ...intakeDeps(house),
    ...searchDeps(house),
    ...followDeps(house),
    ...statusDeps(house),
    ...teamDeps(house),
    findSteamAccount: (typed) => findSteamAccount(steam, typed),
    findMatchReport: (replayId) => findMatchReport(db, replayId),
    drawChart: (report, kind, focus) => pool.draw({ report, kind, focus }),
  };
}
