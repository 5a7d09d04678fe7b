import type { ReplayShelf, StandInGroup, StandInReplay, StandInUser } from './replayShelf.ts';

type Json = Record<string, unknown>;
type Team = { readonly players?: readonly Json[] };

/** `GET /replays/{id}`: little until it is analysed, everything after. */
export function replayBody(replay: StandInReplay, apiUrl: string): Json {
  const { document, status } = replay;
  if (status !== 'ok') return { ...common(replay, apiUrl), status };
  return {
    ...document,
    ...common(replay, apiUrl),
    status,
    title: replay.title,
    visibility: replay.visibility,
    ...groupsOf(replay, apiUrl),
  };
}

const ABSENT_IN_LISTS = new Set([
  'title',
  'date_has_timezone',
  'match_guid',
  'match_type',
  'team_size',
  'server',
]);

/** An entry of `GET /replays`: other names for some things, no statistics, no goals when there are none. */
export function summaryBody(replay: StandInReplay, apiUrl: string): Json {
  const entries = Object.entries(replay.document).filter(([key]) => !ABSENT_IN_LISTS.has(key));
  const match = Object.fromEntries(entries);
  return {
    ...match,
    ...common(replay, apiUrl),
    replay_title: replay.title,
    date_has_tz: replay.document['date_has_timezone'],
    visibility: replay.visibility,
    ...groupsOf(replay, apiUrl),
    blue: summaryTeam(replay.document['blue'] as Team | undefined),
    orange: summaryTeam(replay.document['orange'] as Team | undefined),
  };
}

function common({ id, created, uploader }: StandInReplay, apiUrl: string): Json {
  return {
    id,
    link: `${apiUrl}/replays/${id}`,
    created: created.toISOString(),
    uploader: userBody(uploader),
  };
}

function groupsOf({ group }: StandInReplay, apiUrl: string): Json {
  return group ? { groups: [{ id: group, name: group, link: `${apiUrl}/groups/${group}` }] } : {};
}

function userBody({ steamId, name }: StandInUser): Json {
  return {
    steam_id: steamId,
    name,
    profile_url: `https://steamcommunity.com/profiles/${steamId}/`,
    avatar: '',
  };
}

function summaryTeam(team: Team | undefined): Json {
  const players = team?.players?.map((player) => {
    const { start_time, end_time, name, id, mvp, rank } = player;
    return { start_time, end_time, name, id, mvp, rank, score: coreOf(player)['score'] };
  });
  const goals = team?.players?.reduce((sum, player) => sum + Number(coreOf(player)['goals']), 0);
  return { ...(goals ? { goals } : {}), ...(players?.length ? { players } : {}) };
}

function coreOf(player: Json): Json {
  const stats = player['stats'] as { core?: Json } | undefined;
  return stats?.core ?? {};
}

/** An entry of `GET /groups`. */
export function groupSummaryBody(group: StandInGroup, shelf: ReplayShelf, apiUrl: string): Json {
  const direct = [...shelf.replays.values()].filter((replay) => replay.group === group.id);
  const below = [...shelf.groups.values()].filter(({ parent }) => parent === group.id);
  const indirect = [...shelf.replays.values()].filter((replay) =>
    below.some(({ id }) => id === replay.group),
  );
  return {
    ...groupFields(group, apiUrl),
    direct_replays: direct.length,
    indirect_replays: indirect.length,
    user: userBody(group.creator),
  };
}

/** `GET /groups/{id}`, its players with their sums. Platforms have capitals here, as in the original. */
export function groupBody(group: StandInGroup, shelf: ReplayShelf, apiUrl: string): Json {
  const games = [...shelf.replays.values()].filter((replay) => replay.group === group.id);
  const players = new Map<string, Json>();
  for (const { document } of games) {
    for (const color of ['blue', 'orange']) {
      for (const player of (document[color] as Team).players ?? []) {
        const id = player['id'] as { platform?: string; id?: string };
        const key = `${id.platform}:${id.id}`;
        const before = players.get(key)?.['cumulative'] as { games: number } | undefined;
        players.set(key, {
          platform: capitals[id.platform ?? ''] ?? id.platform,
          id: id.id,
          name: player['name'],
          team: color,
          cumulative: { games: (before?.games ?? 0) + 1, ...(player['stats'] as Json) },
          game_average: player['stats'],
        });
      }
    }
  }
  return {
    ...groupFields(group, apiUrl),
    status: 'ok',
    creator: userBody(group.creator),
    players: [...players.values()],
    teams: [],
  };
}

const capitals: Readonly<Record<string, string>> = {
  steam: 'Steam',
  epic: 'Epic',
  ps4: 'PS4',
  xbox: 'XBox',
  psynet: 'Psynet',
};

function groupFields(group: StandInGroup, apiUrl: string): Json {
  return {
    id: group.id,
    link: `${apiUrl}/groups/${group.id}`,
    name: group.name,
    created: group.created.toISOString(),
    player_identification: group.playerIdentification,
    team_identification: group.teamIdentification,
    shared: group.shared,
  };
}
