import { attachmentShape } from '../shapes/attachment.ts';
import { messageShape } from '../shapes/message.ts';
import {
  channelShape,
  memberShape,
  permissionsIn,
  roleShape,
  userShape,
} from '../shapes/people.ts';
import type { World } from '../world/world.ts';
import type { FileToSend } from './optionRules.ts';
import type { Place } from './place.ts';

type Section = 'users' | 'members' | 'channels' | 'roles' | 'attachments' | 'messages';

/** Collects the objects behind the ids of an interaction: its `resolved` part. */
export class Resolved {
  readonly #world: World;
  readonly #place: Place;
  readonly #sections: Partial<Record<Section, Record<string, unknown>>> = {};

  constructor(world: World, place: Place) {
    this.#world = world;
    this.#place = place;
  }

  shape(): { resolved?: object } {
    return Object.keys(this.#sections).length === 0 ? {} : { resolved: this.#sections };
  }

  /** The value as it goes over the wire; files become attachments, ids are looked up. */
  valueOf(optionType: number, value: string | number | boolean | FileToSend): unknown {
    if (typeof value === 'object') return this.addFile(value);
    if (optionType === 6) this.addUser(String(value));
    if (optionType === 7) this.addChannel(String(value));
    if (optionType === 9) this.addUser(String(value));
    return value;
  }

  addFile(file: FileToSend): string {
    const channelId = this.#place.channel.id;
    const stored = this.#world.files.add(file, { channelId, ephemeral: true });
    this.#put('attachments', stored.id, attachmentShape(this.#world, stored, true));
    return stored.id;
  }

  addUser(id: string): void {
    const user = this.#world.users.get(id);
    if (!user) throw new Error(`There is no user ${id}`);
    this.#put('users', id, userShape(user));
    const { channel } = this.#place;
    const member = this.#world.guilds.get(channel.guildId ?? '')?.members.get(id);
    if (!member) return;
    const permissions = permissionsIn(this.#world, id, channel).toString();
    this.#put('members', id, { ...memberShape(member), permissions });
  }

  addChannel(id: string): void {
    const channel = this.#world.channels.get(id);
    if (!channel) throw new Error(`There is no channel ${id}`);
    const permissions = permissionsIn(this.#world, this.#place.user.id, channel).toString();
    this.#put('channels', id, { ...channelShape(this.#world, channel), permissions });
  }

  addRole(id: string): void {
    const role = this.#world.guilds.get(this.#place.channel.guildId ?? '')?.roles.get(id);
    if (!role) throw new Error(`There is no role ${id}`);
    this.#put('roles', id, roleShape(id, role.name, 0n));
  }

  addTarget(commandType: number, id: string): void {
    if (commandType === 2) return this.addUser(id);
    const message = this.#world.messages.get(id);
    if (!message) throw new Error(`There is no message ${id}`);
    this.#put('messages', id, messageShape(this.#world, message));
  }

  #put(section: Section, id: string, shape: unknown): void {
    (this.#sections[section] ??= {})[id] = shape;
  }
}
