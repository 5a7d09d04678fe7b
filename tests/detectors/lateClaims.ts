/** What the second opinion says happened, on the replay's own clock. */
export type Event = {
  readonly kind: string;
  readonly team: string | null;
  readonly from_time: number;
  readonly to_time: number;
};

export type Span = { readonly from: number; readonly to: number };

/** The second opinion resolves a 50-50 this long after its last contact, seconds. */
const RESOLVED_SECONDS = 0.35;
/** The frame of the resolution, seconds. */
const SAME_FRAME_SECONDS = 0.05;

/**
 * When a claimed touch can have been. Of a 50-50 the second opinion tells one side's touch with the
 * resolution, when the ball already flies free: that touch was somewhen during the contact.
 */
export function contactOf({ from_time: told }: Event, events: readonly Event[]): Span {
  const meeting = events.find(
    ({ kind, from_time: from, to_time: resolved }) =>
      kind === 'fifty_fifty' &&
      from < told &&
      told >= resolved &&
      told - resolved < SAME_FRAME_SECONDS,
  );
  if (!meeting) return { from: told, to: told };
  return { from: meeting.from_time, to: meeting.to_time - RESOLVED_SECONDS };
}
