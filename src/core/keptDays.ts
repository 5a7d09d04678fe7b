/** How many days we keep what nobody needs any longer; PRIVACY.md and /privacy say the same. */
export const keptDays = {
  /** A match in which nobody with an account here played, after it was last handed in. */
  strangersMatches: 180,
  /** A person who took the app off their Discord account, and did not come back. */
  deauthorizedUsers: 14,
  /** What the coach has said. */
  coachMessages: 90,
  /** The log of changes that admins made. */
  guildChanges: 365,
} as const;
