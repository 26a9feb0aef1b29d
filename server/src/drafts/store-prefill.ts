import type { FormDefinition, OpenPart } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { readVersion } from '../items/read-version.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { locateField } from './locate-field.ts'
import { mergePrefill } from './prefill-draft.ts'
import { lockDraft, writeDraft, type Draft } from './queries.ts'

/** Brings what sources said into a draft, as it is by now: the applicant may have typed meanwhile. */
export async function storePrefill(
  context: Context,
  transaction: Transaction,
  target: { partyId: string; draftId: string },
  prefill: Prefill,
): Promise<Draft> {
  const draft = await lockDraft(context, transaction, target.partyId, target.draftId)
  const revision = draft.revision + 1
  const { form } = (await readVersion(transaction, draft.itemId, draft.itemVersion)).definition
  const allowed = draft.opens === null ? prefill : withinOpen(form, draft.opens, prefill)
  const changed = { ...mergePrefill(draft, revision, allowed), revision, updatedAt: context.clock.now() }
  await writeDraft(context, transaction, draft, changed)
  return { ...draft, ...changed }
}

/** A correction takes from a source only what it opened: the rest stays as it was handed in. */
function withinOpen(form: FormDefinition, opens: readonly OpenPart[], prefill: Prefill): Prefill {
  const isOpen = (path: string): boolean => {
    const located = locateField(form, path)
    const ids = located === undefined ? [] : [located.field, ...located.parents].map(field => field.id)
    return opens.some(part => part.field !== undefined && ids.includes(part.field))
  }
  const keep = <Value>(byPath: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(byPath).filter(([path]) => isOpen(path)))
  return {
    ...prefill,
    filled: prefill.filled.filter(({ path }) => isOpen(path)),
    provenance: keep(prefill.provenance),
    copies: keep(prefill.copies),
  }
}
