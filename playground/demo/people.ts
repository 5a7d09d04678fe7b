import {
  addGuild,
  addTextChannel,
  addUser,
  openDm,
  type User,
  type World,
} from '../discord/index.ts';

/** How a player's fifth week differs from the four before, in deviations of a match. */
export type Story = 'improves' | 'stays' | 'slips';

export type DemoPlayer = {
  readonly user: User;
  readonly steamId: string;
  readonly story: Story;
};

const players = [
  ['mia', 'Mia (improves)', 'improves', '76561199000000101'],
  ['sam', 'Sam (stays)', 'stays', '76561199000000102'],
  ['leo', 'Leo (slips)', 'slips', '76561199000000103'],
] as const;

/** Three players and their captain in one server, each with direct messages to the bot. */
export function setDemoScene(world: World): readonly DemoPlayer[] {
  const demo = players.map(([name, displayName, story, steamId]) => ({
    user: addUser(world, { name, displayName }),
    story,
    steamId,
  }));
  const captain = addUser(world, { name: 'captain', displayName: 'Captain (owns the server)' });
  const everybody = [...demo.map(({ user }) => user), captain];
  const arena = addGuild(world, { name: 'Rocket Arena', owner: captain, members: everybody });
  for (const name of ['replays', 'digest', 'general']) addTextChannel(world, arena, name);
  for (const user of everybody) openDm(world, user);
  return demo;
}
