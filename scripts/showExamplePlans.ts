import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import {
  addGuild,
  addTextChannel,
  addUser,
  createDiscordStandIn,
} from '../playground/discord/index.ts';
import { callApi } from '../playground/discord/testing/callApi.ts';
import { startPageServer } from '../playground/page/pageServer.ts';
import { exampleWeek, type ExampleWeek } from '../playground/players/exampleWeek.ts';
import { sixPlayers } from '../playground/players/sixPlayers.ts';
import { planFor } from '../src/cli/plan.ts';
import { languages, type Language } from '../src/coaching/words/index.ts';
import { loadModels } from '../src/db/modelFiles.ts';
import { planView } from '../src/discord/views/plan.ts';
import { messageRequest } from '../src/discord/view.ts';

/**
 * The plans of six invented players, as `rt plan` prints them; with `--page` also as the cards that
 * `/plan` sends, on a page in the browser, one channel for each language.
 */
const { values } = parseArgs({
  options: { language: { type: 'string', default: 'en' }, page: { type: 'boolean' } },
});
const language = Object.keys(languages).find((one) => one === values.language) as Language;
if (!language) {
  console.error(`--language is one of ${Object.keys(languages).join(', ')}`);
  process.exit(2);
}
const models = await loadModels();
const week = DateTime.now().toFormat("kkkk-'W'WW");
const weeks = sixPlayers.map((player) => exampleWeek(models, player, week));
for (const { player, assessment } of weeks) {
  const { minutesADay: minutes, days, platform, rank } = player;
  console.log(`${planFor(models, assessment, { minutes, days, platform, rank, language })}\n`);
}
if (values.page) await showCards(weeks);

async function showCards(weeks: readonly ExampleWeek[]): Promise<void> {
  const standIn = await createDiscordStandIn({ rateLimits: false });
  const { world } = standIn;
  const reader = addUser(world, { name: 'reader' });
  const guild = addGuild(world, { name: 'Examples', owner: reader });
  for (const [code, messages] of Object.entries(languages)) {
    const channel = addTextChannel(world, guild, code);
    for (const { plan, player } of weeks) {
      const view = planView(messages, plan, { today: 1 });
      const { body } = messageRequest({ ...view, content: `**${player.name}**` });
      await callApi(standIn, `POST /channels/${channel.id}/messages`, body);
    }
  }
  const sampleReplay = () => Promise.reject(new Error('There is no sample here, only plans.'));
  const page = await startPageServer({ standIn, port: 0, sampleReplay });
  console.log(`The cards are at ${page.url} until you press Ctrl+C.`);
}
