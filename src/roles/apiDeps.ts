import { ANALYSIS_VERSION } from '../analysis/index.ts';
import { countRecentItems } from '../db/itemCounts.ts';
import { findProvenOwner } from '../db/proofs.ts';
import { findReplay, storeReplay } from '../db/replays.ts';
import { finishItems } from '../db/submissions.ts';
import { hasHandedIn, registerUpload } from '../db/uploads.ts';
import { createCode, redeemCode } from '../web/accessCode.ts';
import type { ApiDeps } from '../web/api/index.ts';
import type { AuthDeps } from '../web/authRoutes.ts';
import type { TripDeps } from '../web/signInTrip.ts';
import { coachingDeps } from './coachingDeps.ts';
import type { House } from './house.ts';
import { memberDeps } from './memberDeps.ts';
import { profileDeps } from './profileDeps.ts';
import { shareIfWanted } from './shareIfWanted.ts';
import { signInDeps } from './signInDeps.ts';

/** The use cases of the commands, for the API. */
export function apiDeps(house: House, trip: TripDeps): ApiDeps {
  const { db, requests } = house;
  const { createAccessToken } = signInDeps(house);
  return {
    ...coachingDeps(house),
    ...memberDeps(house),
    ...profileDeps(house),
    ...requests,
    now: () => new Date(),
    redeemCode: async (code, verifier) => createAccessToken(await redeemCode(trip, code, verifier)),
    analysisVersion: ANALYSIS_VERSION,
    countRecentItems: (who, minutes) => countRecentItems(db, who, minutes),
    registerUpload: (upload) => registerUpload(db, upload),
    storeReplay: (itemId, bytes) => storeReplay(db, itemId, bytes),
    shareIfWanted: (replayId) => shareIfWanted(house, replayId),
    findReplay: (replayId) => findReplay(db, replayId),
    finishItems: (replayId, failure) => finishItems(db, replayId, failure),
    hasHandedIn: (discordId, replayId) => hasHandedIn(db, discordId, replayId),
  };
}

export function authDeps(house: House, trip: TripDeps) {
  const { db, env } = house;
  return {
    corsOrigins: env.CORS_ORIGINS,
    findProvenOwner: (id) => findProvenOwner(db, { platform: 'steam', id }),
    createAccessToken: (person) => signInDeps(house).createAccessToken(person),
    createCode: (person, app) => createCode(trip, person, app),
    now: () => new Date(),
  } satisfies Partial<AuthDeps>;
}
