import type { ChecklistVerdict } from '@yibiao/schemas'
import { isRecord } from '../../apply/outbox/kept-shapes.ts'
import { createKeptInput } from './create-kept-input.ts'

/** 审查要点 as they are judged so far, by case and task. */
export const keptVerdicts = createKeptInput<readonly ChecklistVerdict[]>('checklist', areVerdicts)

const kinds: readonly unknown[] = ['met', 'notMet', 'notApplicable'] satisfies ChecklistVerdict['verdict'][]

function areVerdicts(left: unknown): left is readonly ChecklistVerdict[] {
  return (
    Array.isArray(left) &&
    left.every(
      each =>
        isRecord(each) &&
        typeof each['point'] === 'string' &&
        kinds.includes(each['verdict']) &&
        ['string', 'undefined'].includes(typeof each['note']),
    )
  )
}
