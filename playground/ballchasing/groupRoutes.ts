import type { Hono } from 'hono';
import { groupBody, groupSummaryBody } from './bodies.ts';
import type { StandInGroup } from './replayShelf.ts';
import type { Site, SiteEnv } from './BallchasingStandIn.ts';

type GroupFields = {
  name?: string;
  parent?: string;
  shared?: boolean;
  player_identification?: string;
  team_identification?: string;
};

const NOT_FOUND = { error: 'not found' };

export function addGroupRoutes(app: Hono<SiteEnv>, site: Site): void {
  const { shelf } = site;
  app.get('/groups', (context) => {
    const { name, creator, group, count = '150' } = context.req.query();
    const list = [...shelf.groups.values()]
      .filter((entry) => !name || entry.name.toLowerCase().includes(name.toLowerCase()))
      .filter((entry) => !group || entry.parent === group)
      .filter((entry) => {
        const steamId = creator === 'me' ? context.var.user.steamId : creator;
        return !steamId || entry.creator.steamId === steamId;
      })
      .slice(0, Number(count));
    return context.json({ list: list.map((entry) => groupSummaryBody(entry, shelf, site.apiUrl)) });
  });

  app.post('/groups', async (context) => {
    const fields: GroupFields = await context.req.json();
    if (!fields.name || !fields.player_identification || !fields.team_identification) {
      return context.json({ error: 'a name and both identifications are needed' }, 400);
    }
    const group = shelf.addGroup(fields.name, { creator: context.var.user, parent: fields.parent });
    change(group, fields);
    return context.json({ id: group.id, link: `${site.apiUrl}/groups/${group.id}` }, 201);
  });

  app.get('/groups/:id', (context) => {
    const group = shelf.groups.get(context.req.param('id'));
    return group
      ? context.json(groupBody(group, shelf, site.apiUrl))
      : context.json(NOT_FOUND, 404);
  });

  app.patch('/groups/:id', async (context) => {
    const group = shelf.groups.get(context.req.param('id'));
    if (group?.creator.steamId !== context.var.user.steamId) return context.json(NOT_FOUND, 404);
    change(group, await context.req.json());
    return context.body(null, 204);
  });

  app.delete('/groups/:id', (context) => {
    const group = shelf.groups.get(context.req.param('id'));
    if (group?.creator.steamId !== context.var.user.steamId) return context.json(NOT_FOUND, 404);
    shelf.groups.delete(group.id);
    return context.body(null, 204);
  });
}

function change(group: StandInGroup, fields: GroupFields): void {
  group.name = fields.name ?? group.name;
  group.parent = fields.parent ?? group.parent;
  group.shared = fields.shared ?? group.shared;
  group.playerIdentification = fields.player_identification ?? group.playerIdentification;
  group.teamIdentification = fields.team_identification ?? group.teamIdentification;
}
