import {
  addGroupDm,
  addGuild,
  addTextChannel,
  addUser,
  openDm,
  type World,
} from '../discord/index.ts';

/** The people and places a newcomer finds. */
export function setScene(world: World): void {
  const captain = addUser(world, { name: 'captain', displayName: 'Captain (owns the server)' });
  const player = addUser(world, { name: 'player', displayName: 'Player' });
  const wanderer = addUser(world, {
    name: 'wanderer',
    displayName: 'Wanderer (app on own account, closed DMs)',
    installedApp: true,
    dmsClosed: true,
  });
  const everybody = [captain, player, wanderer];

  const arena = addGuild(world, { name: 'Rocket Arena', owner: captain, members: everybody });
  for (const name of ['replays', 'general', 'scrims']) addTextChannel(world, arena, name);

  const elsewhere = addGuild(world, {
    name: 'A server without the bot',
    owner: wanderer,
    members: everybody,
    botInstalled: false,
  });
  addTextChannel(world, elsewhere, 'lobby');
  for (const user of everybody) openDm(world, user);
  addGroupDm(world, [wanderer, player]);
}
