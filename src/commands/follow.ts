import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { followedView, unfollowedView } from '../discord/views/follow.ts';
import { followPlayer, type FollowPlayerDeps } from '../usecases/followPlayer.ts';

/** On and off are said as sub-commands, so that neither is the other by a slip. */
export const follow = defineCommand<FollowPlayerDeps>({
  data: anywhereCommand('follow', 'Analyse your new replays on Ballchasing by themselves')
    .addSubcommand((on) =>
      on.setName('on').setDescription('Look for new replays of your linked accounts'),
    )
    .addSubcommand((off) => off.setName('off').setDescription('Stop looking')),
  needs: 'ballchasing',
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user }, deps) {
    if (options.getSubcommand() === 'off') {
      return unfollowedView(await deps.stopFollowing(user.id));
    }
    return followedView(await followPlayer(deps, user.id));
  },
});
