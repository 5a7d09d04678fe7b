import { z } from 'zod';
import { packsByCode } from '../coaching/catalogue/packs.ts';
import { languages } from '../coaching/words/index.ts';
import { defineJob } from '../queue/defineJob.ts';

const payload = z.object({ code: z.string() });

export type TellAdminsDeps = {
  /** To the channel of those who run the bot; nothing where there is none. */
  postToAdmins(text: string, key: string): Promise<void>;
};

/** A pack was hidden: whoever runs the bot may want to look for its new code. */
export const tellAdminsJob = defineJob<z.infer<typeof payload>, TellAdminsDeps>({
  name: 'tell-admins',
  queue: 'notify',
  payload,
  options: { attempts: 8, removeOnComplete: true, removeOnFail: { count: 100 } },
  dedupeKey: ({ code }) => code,
  async run({ code }, { deps, log }) {
    const name = packsByCode.get(code)?.name ?? code;
    log.warn({ code, name }, 'training pack hidden after two reports');
    const text = languages.en.packs.adminNotice({ code, name });
    await deps.postToAdmins(text, `pack-hidden-${code}`);
  },
});
