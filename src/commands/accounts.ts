import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { primaryId, unlinkId } from '../discord/controls.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { defineSelect } from '../discord/defineComponent.ts';
import type { MessageView } from '../discord/view.ts';
import { accountsView } from '../discord/views/accounts.ts';
import { withProof } from '../discord/views/proof.ts';
import type { ProveDeps } from './proveButton.ts';
import type { ManagedAccount } from '../usecases/linkAccount.ts';

export type AccountsDeps = Pick<ProveDeps, 'proofWays'> & {
  findAccounts(discordId: string): Promise<readonly ManagedAccount[]>;
  /** Both refuse a row that is not the person's own. */
  makePrimary(which: OwnAccount): Promise<void>;
  unlinkAccount(which: OwnAccount): Promise<void>;
};

type OwnAccount = { readonly discordId: string; readonly id: string };

export const accounts = defineCommand<AccountsDeps>({
  data: anywhereCommand('accounts', 'Your linked accounts: see them, change the first, unlink'),
  reply: 'private',

  run: ({ user }, deps) => ownAccounts(user.id, deps),
});

export const primaryChoice = defineSelect(primaryId, {
  reply: 'update',
  async run({ values, user }, _fields, deps: AccountsDeps) {
    await deps.makePrimary({ discordId: user.id, id: rowId(values[0]) });
    return ownAccounts(user.id, deps);
  },
});

export const unlinkChoice = defineSelect(unlinkId, {
  reply: 'update',
  async run({ values, user }, _fields, deps: AccountsDeps) {
    await deps.unlinkAccount({ discordId: user.id, id: rowId(values[0]) });
    return ownAccounts(user.id, deps);
  },
});

async function ownAccounts(discordId: string, deps: AccountsDeps): Promise<MessageView> {
  const accounts = await deps.findAccounts(discordId);
  return withProof(accountsView(accounts), accounts, deps.proofWays);
}

function rowId(value: string | undefined): string {
  const parsed = z.uuid().safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserError('control-outdated');
}
