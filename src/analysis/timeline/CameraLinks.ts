import type { PlayerActor } from './cars.ts';
import type { CameraSettings } from './PlayerTrack.ts';

/** Since 2016 a camera actor holds a player's settings and points at the player, in either order. */
export class CameraLinks {
  readonly #settings = new Map<number, CameraSettings>();
  readonly #owners = new Map<number, number>();
  #changed = false;

  setSettings(cameraId: number, settings: CameraSettings): void {
    this.#settings.set(cameraId, settings);
    this.#changed = true;
  }

  setOwner(cameraId: number, playerId: number): void {
    this.#owners.set(cameraId, playerId);
    this.#changed = true;
  }

  handOver(players: ReadonlyMap<number, PlayerActor>): void {
    if (!this.#changed) return;
    this.#changed = false;
    for (const [cameraId, playerId] of this.#owners) {
      const player = players.get(playerId);
      const settings = this.#settings.get(cameraId);
      if (player && settings) player.camera = settings;
    }
    this.#owners.clear();
    this.#settings.clear();
  }
}
