import type { Timeline } from './timeline/Timeline.ts';

/** `4:12`; in overtime `+0:35`. Empty where the file does not say. */
export function clockAt({ secondsRemaining, overtime, frames }: Timeline, frame: number): string {
  const at = Math.min(Math.max(frame, 0), frames - 1);
  const seconds = secondsRemaining[at] ?? -1;
  if (seconds < 0) return '';
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return overtime[at] === 1 ? `+${text}` : text;
}
