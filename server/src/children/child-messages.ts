import type { CaseEffect } from '@yibiao/core/flow'
import type { CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import { deriveId } from '../engine/derive-id.ts'
import type { TurnMessage } from '../engine/turn-messages.ts'
import { openText, sealText } from '../identity/seal.ts'

/** A case of another item, to begin for the applicant of this one. */
export type StartChildMessage = {
  caseId: string
  child: string
  departmentId: string
  item: string
  /** Sealed: what the form is filled with, by key. */
  values: string
}

/** What was ordered and is not wanted any more. */
export type CancelChildMessage = Pick<StartChildMessage, 'caseId' | 'child' | 'departmentId'>

/** What a turn orders of other departments, and calls off: in the order of the case, so that an end follows its beginning. */
export function childMessages(
  { config }: Pick<Context, 'config'>,
  { id: caseId }: Pick<CaseRow, 'id'>,
  effects: readonly CaseEffect[],
): TurnMessage[] {
  return effects.flatMap((effect): TurnMessage[] => {
    if (effect.type !== 'startChild' && effect.type !== 'cancelChild') return []
    const { child, departmentId, type: kind } = effect
    const order: CancelChildMessage = { caseId, child, departmentId }
    const payload =
      effect.type === 'startChild'
        ? { ...order, item: effect.item, values: sealValues(config.dataSecret, order, effect.values) }
        : order
    return [{ id: deriveId(effect.id), subject: `children:${caseId}`, kind, payload }]
  })
}

type Values = Extract<CaseEffect, { type: 'startChild' }>['values']

/** They are answers of an applicant, and lie in the outbox until they are delivered, and after. */
function sealValues(dataSecret: string, order: CancelChildMessage, values: Values): string {
  return sealText(dataSecret, purposeOf(order), JSON.stringify(values)).toString('base64')
}

/** @throws Error when they do not open: the secret is another, or the message was tampered with */
export function openValues(dataSecret: string, order: StartChildMessage): Values {
  const text = openText(dataSecret, purposeOf(order), Buffer.from(order.values, 'base64'))
  if (text === undefined) throw new Error('What a case gives its child cannot be opened.')
  const values: Values = JSON.parse(text)
  return values
}

function purposeOf({ caseId, child }: CancelChildMessage): string {
  return `case:${caseId}:child:${child}`
}
