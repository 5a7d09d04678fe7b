import type { Database } from './client.ts';

/** No revision of it is ever newer than this: nobody in Discord waits for the submission. */
const SHOWN_FOREVER = 2 ** 31 - 1;

/** A submission of one file without a message in Discord; answers its item. */
export async function registerUpload(
  db: Database,
  { submitterId, name }: { readonly submitterId: string; readonly name: string },
): Promise<string> {
  const { items } = await db.submission.create({
    data: {
      submitterId,
      applicationId: '',
      interactionToken: '',
      tokenExpiresAt: new Date(0),
      shownRevision: SHOWN_FOREVER,
      items: { create: { position: 0, fileName: name, sourceUrl: 'upload' } },
    },
    select: { items: { select: { id: true } } },
  });
  return items[0]!.id;
}

/** Whether a person handed a replay in, here or in Discord. */
export async function hasHandedIn(
  db: Database,
  discordId: string,
  replayId: string,
): Promise<boolean> {
  const item = await db.submissionItem.findFirst({
    where: { replayId, submission: { submitterId: discordId } },
    select: { id: true },
  });
  return item !== null;
}
