import type { Endpoint } from './endpoint.ts';
import { changeProfile, readProfile, type ProfileDeps } from './profile.ts';
import { listReplays, readReplay, uploadedReplay, type ReplaysDeps } from './replays.ts';
import { readSession, redeemSignIn, type SessionDeps } from './session.ts';
import { changeTraining, readTraining, type TrainingDeps } from './training.ts';

export type ApiDeps = SessionDeps & ProfileDeps & ReplaysDeps & TrainingDeps;

/** THE list: it feeds the routes and their description. What is not here does not exist. */
export const endpoints: readonly Endpoint<ApiDeps>[] = [
  readSession,
  redeemSignIn,
  readProfile,
  changeProfile,
  uploadedReplay,
  listReplays,
  readReplay,
  readTraining,
  changeTraining,
];
