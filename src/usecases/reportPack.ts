import type { Pack } from '../coaching/catalogue/packs.ts';

export type PackReporter = { readonly discordId: string; readonly username: string };

export type ReportPackDeps = {
  savePackReport(
    reporter: PackReporter,
    code: string,
  ): Promise<{ readonly reports: number; readonly isNew: boolean }>;
  /** Tells those who run the bot that a pack has just been hidden. */
  tellAdmins(pack: Pick<Pack, 'code' | 'name'>): Promise<void>;
};

/** One report may be a typing mistake; the second one hides a pack. */
export const REPORTS_TO_HIDE = 2;

export async function reportPack(
  deps: ReportPackDeps,
  { pack, ...reporter }: PackReporter & { readonly pack: Pick<Pack, 'code' | 'name'> },
): Promise<{ readonly isNew: boolean }> {
  const { reports, isNew } = await deps.savePackReport(reporter, pack.code);
  if (isNew && reports === REPORTS_TO_HIDE) await deps.tellAdmins(pack);
  return { isNew };
}
