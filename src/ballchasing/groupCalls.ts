import { UserError } from '../core/errors.ts';
import { readAnswer } from './answers.ts';
import { groupQuery, type GroupFilters } from './filters.ts';
import {
  groupListSchema,
  groupSchema,
  newGroupSchema,
  type BallchasingGroup,
  type GroupList,
} from './group.ts';
import { isGroupId } from './links.ts';
import type { Ask } from './request.ts';

export type PlayerIdentification = 'by-id' | 'by-name';
export type TeamIdentification = 'by-distinct-players' | 'by-player-clusters';

export type NewGroup = {
  readonly name: string;
  readonly parent?: string;
  readonly playerIdentification: PlayerIdentification;
  readonly teamIdentification: TeamIdentification;
};

export type GroupChanges = {
  readonly parent?: string;
  readonly shared?: boolean;
  readonly playerIdentification?: PlayerIdentification;
  readonly teamIdentification?: TeamIdentification;
};

export type GroupCalls = ReturnType<typeof createGroupCalls>;

export function createGroupCalls(ask: Ask) {
  return {
    async listGroups(filters: GroupFilters = {}): Promise<GroupList> {
      const path = `/groups?${groupQuery(filters).toString()}`;
      const answer = await ask({ bucket: 'list', method: 'GET', path, expected: [200] });
      return readAnswer(groupListSchema, answer, 'list of groups');
    },

    /** With the statistics of its players and teams; a large group takes Ballchasing long. */
    async getGroup(id: string): Promise<BallchasingGroup> {
      const path = groupPath(id);
      const answer = await ask({ bucket: 'replay', method: 'GET', path, expected: [200] });
      return readAnswer(groupSchema, answer, 'group');
    },

    async createGroup({ name, parent, ...identification }: NewGroup): Promise<{ id: string }> {
      const answer = await ask({
        bucket: 'replay',
        method: 'POST',
        path: '/groups',
        json: { name, parent, ...wire(identification) },
        expected: [201, 200],
        repeatable: false,
      });
      return { id: readAnswer(newGroupSchema, answer, 'new group').id };
    },

    async patchGroup(id: string, { parent, shared, ...identification }: GroupChanges) {
      const path = groupPath(id);
      const json = { parent, shared, ...wire(identification) };
      await ask({ bucket: 'replay', method: 'PATCH', path, json, expected: [204, 200] });
    },

    /** A group that is gone already is what was asked for. */
    async deleteGroup(id: string): Promise<void> {
      const path = groupPath(id);
      await ask({ bucket: 'replay', method: 'DELETE', path, expected: [204, 200, 404] });
    },
  };
}

function wire(changes: Pick<GroupChanges, 'playerIdentification' | 'teamIdentification'>) {
  return {
    player_identification: changes.playerIdentification,
    team_identification: changes.teamIdentification,
  };
}

function groupPath(id: string): string {
  if (!isGroupId(id)) throw new UserError('link-not-understood', { link: id.slice(0, 200) });
  return `/groups/${id}`;
}
