/**
 * Larger than any replay seen: an hour of overtime stays below 15 MiB. Beyond it a file is
 * somebody's mistake or an attack, and reading it would cost a worker its memory.
 */
export const MAX_REPLAY_BYTES = 32 * 1024 * 1024;

/** As many files as Discord's pop-up takes at once. */
export const MAX_FILES_PER_SUBMISSION = 10;

/** Replays taken from one Ballchasing group; at a file a second that is a minute's work. */
export const MAX_GROUP_REPLAYS = 50;

/** With so many before it a replay waits for seconds, and its place is told. */
export const LONG_QUEUE = 20;

/** A whole tournament evening fits; a script that floods us does not. */
export const ITEM_RATES = { windowMinutes: 10, perUser: 150, perGuild: 600 } as const;
