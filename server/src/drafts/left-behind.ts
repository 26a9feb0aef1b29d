import type { LeftAnswer } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { openText, sealText } from '../identity/seal.ts'
import type { Draft } from './queries.ts'

/** Answers without a place, for the draft's row: sealed as a whole, whatever they are. */
export function sealLeftBehind(
  context: Context,
  draftId: string,
  left: readonly LeftAnswer[],
): Buffer | null {
  if (left.length === 0) return null
  return sealText(context.config.dataSecret, purposeOf(draftId), JSON.stringify(left))
}

/** @throws Error when they do not open: the secret is another, or the row was tampered with */
export function openLeftBehind(context: Context, draft: Pick<Draft, 'id' | 'leftBehind'>): LeftAnswer[] {
  if (draft.leftBehind === null) return []
  const text = openText(context.config.dataSecret, purposeOf(draft.id), draft.leftBehind)
  if (text === undefined) throw new Error('Answers left behind cannot be opened.')
  const left: LeftAnswer[] = JSON.parse(text)
  return left
}

function purposeOf(draftId: string): string {
  return `draft:${draftId}:left`
}
