import { UserError } from '../core/errors.ts';
import type { FindPreferencesDeps } from './findPreferences.ts';

export type Viewing = {
  readonly viewerId: string;
  readonly ownerId: string;
  /** Whether both are members of the server where this is asked; false where it is not known. */
  readonly sharesServer: boolean;
};

/**
 * Refuses to show somebody to others further than they allow. Somebody unknown looks the same as
 * somebody who keeps to themselves.
 */
export async function demandView(
  deps: FindPreferencesDeps,
  { viewerId, ownerId, sharesServer }: Viewing,
): Promise<void> {
  if (viewerId === ownerId) return;
  const { visibility } = await deps.findPreferences(ownerId);
  if (visibility === 'public' || (visibility === 'server' && sharesServer)) return;
  throw new UserError('profile-private');
}
