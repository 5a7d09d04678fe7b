import { deleteMeId, keepDataId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { deletedView, keptView } from '../discord/views/privacy.ts';
import type { DataDeps } from './data.ts';

/** Deletes whoever presses: the custom id names nobody, so there is nothing to forge. */
export const deleteMeButton = defineButton(deleteMeId, {
  reply: 'update',
  async run({ user }, _fields, deps: DataDeps) {
    await deps.deleteMember(user.id);
    return deletedView();
  },
});

export const keepDataButton = defineButton(keepDataId, {
  reply: 'update',
  run: () => Promise.resolve(keptView()),
});
