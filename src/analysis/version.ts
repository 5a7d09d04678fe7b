/** Raised whenever a stored report should be computed again. */
export const ANALYSIS_VERSION = 10;
