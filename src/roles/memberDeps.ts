import type { CommandDeps } from '../commands/index.ts';
import {
  findAccountOwner,
  findLinkedAccounts,
  makePrimary,
  saveLinkedAccount,
  unlinkAccount,
} from '../db/accounts.ts';
import { exportMember } from '../db/exportMember.ts';
import { deleteMember } from '../db/forgetMember.ts';
import { findPreferences, saveDeclaredRank, savePreferences } from '../db/preferences.ts';
import { findReadableReport, markShared } from '../db/readableReports.ts';
import { findSeenPlayer, findSubmittedPlayers } from '../db/seenPlayers.ts';
import { findLastCopy } from '../db/sharedUploads.ts';
import type { House } from './house.ts';

/** What the commands about oneself need: accounts, settings, data. */
export function memberDeps({ db, env }: House) {
  return {
    findAccountOwner: (account) => findAccountOwner(db, account),
    saveLinkedAccount: (input) => saveLinkedAccount(db, input),
    findSeenPlayer: (player) => findSeenPlayer(db, player),
    findSubmittedPlayers: (wanted) => findSubmittedPlayers(db, wanted),
    findAccounts: (discordId) => findLinkedAccounts(db, discordId),
    makePrimary: (which) => makePrimary(db, which),
    unlinkAccount: (which) => unlinkAccount(db, which),
    findPreferences: (discordId) => findPreferences(db, discordId),
    savePreferences: (person, change) => savePreferences(db, person, change),
    saveDeclaredRank: (person, rank) => saveDeclaredRank(db, person, rank),
    findReadableReport: (readerId, replayId) => findReadableReport(db, readerId, replayId),
    markShared: (replayId) => markShared(db, replayId),
    exportMember: (discordId) => exportMember(db, discordId),
    deleteMember: (discordId) => deleteMember(db, discordId),
    findLastCopy: (discordId) => findLastCopy(db, discordId),
    retentionDays: env.REPLAY_RETENTION_DAYS,
    privacyContact: env.PRIVACY_CONTACT,
  } satisfies Partial<CommandDeps>;
}
