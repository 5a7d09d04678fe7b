import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import type { Holder } from './Holder.ts';
import { ownMatchesOf } from './ownReports.ts';

type Reader = (db: Database, holder: Holder) => Promise<readonly object[]>;
/** Why there is nothing about a person in a table that its other rows would not say. */
type Nothing = { readonly nothing: string };

const ofUser = ({ discordId }: Holder) => ({ where: { user: { discordId } } });
const ofPlan = ({ discordId }: Holder) => ({ where: { plan: { user: { discordId } } } });
const handedIn = ({ discordId }: Holder) => ({
  items: { some: { submission: { submitterId: discordId } } },
});
const nothing = (why: string): Nothing => ({ nothing: why });

/**
 * What every table holds about a person: the compiler refuses a table that nobody decided about.
 * Rows that hang on the user are deleted with it; forgetMember.ts takes care of all others.
 */
export const heldTables: Readonly<Record<Prisma.ModelName, Reader | Nothing>> = {
  User: (db, { discordId }) => db.user.findMany({ where: { discordId } }),
  Preferences: (db, holder) => db.preferences.findMany(ofUser(holder)),
  DeclaredRank: (db, holder) => db.declaredRank.findMany(ofUser(holder)),
  LinkedAccount: (db, holder) => db.linkedAccount.findMany(ofUser(holder)),
  Follow: (db, { discordId }) =>
    db.follow.findMany({ where: { account: { user: { discordId } } } }),
  FollowedReplay: (db, { discordId }) =>
    db.followedReplay.findMany({ where: { follow: { account: { user: { discordId } } } } }),
  ForgottenPlayer: nothing('fingerprints that no name can be read from'),
  Replay: (db, holder) => db.replay.findMany({ where: handedIn(holder) }),
  // The bytes are the file that was handed in, and the picture shows the numbers of the match.
  ReplayFile: (db, holder) =>
    db.replayFile.findMany({ where: { replay: handedIn(holder) }, omit: { bytes: true } }),
  ReplayChart: (db, holder) =>
    db.replayChart.findMany({ where: { replay: handedIn(holder) }, omit: { png: true } }),
  SharedUpload: (db, holder) => db.sharedUpload.findMany(ofUser(holder)),
  Match: ownMatchesOf,
  PlayerLine: async (db, { accounts }) =>
    accounts.length === 0 ? [] : db.playerLine.findMany({ where: { OR: [...accounts] } }),
  // The token is a key of ours, good for fifteen minutes.
  Submission: (db, { discordId }) =>
    db.submission.findMany({ where: { submitterId: discordId }, omit: { interactionToken: true } }),
  SubmissionItem: (db, { discordId }) =>
    db.submissionItem.findMany({ where: { submission: { submitterId: discordId } } }),
  TrainingPlan: (db, holder) => db.trainingPlan.findMany(ofUser(holder)),
  PlanBlock: (db, holder) => db.planBlock.findMany(ofPlan(holder)),
  PlanGoal: (db, holder) => db.planGoal.findMany(ofPlan(holder)),
  PlanChallenge: (db, holder) => db.planChallenge.findMany(ofPlan(holder)),
  PackUse: (db, holder) => db.packUse.findMany(ofUser(holder)),
  PackReport: (db, holder) => db.packReport.findMany(ofUser(holder)),
  SpacedSkill: (db, holder) => db.spacedSkill.findMany(ofUser(holder)),
  Reminder: (db, holder) => db.reminder.findMany(ofUser(holder)),
  WeeklyPlace: (db, holder) => db.weeklyPlace.findMany(ofUser(holder)),
  SessionWatch: (db, holder) => db.sessionWatch.findMany(ofUser(holder)),
  CoachMessage: (db, holder) => db.coachMessage.findMany(ofUser(holder)),
  GuildMember: (db, holder) => db.guildMember.findMany(ofUser(holder)),
  BoardPlace: (db, holder) => db.boardPlace.findMany(ofUser(holder)),
  TeamMember: (db, holder) => db.teamMember.findMany(ofUser(holder)),
  TeamGroup: nothing('the name of a team of a server'),
  GuildChange: (db, { discordId }) => db.guildChange.findMany({ where: { actorId: discordId } }),
  Guild: nothing('a server, not a person'),
  GuildSettings: nothing('channels, a role and times of a server'),
  GuildPost: nothing('where a message of ours is; the next edit shows who is left'),
  OneUseToken: nothing('random numbers of a browser, for minutes'),
  OpenIdNonce: nothing('random numbers of Steam, for minutes'),
};
