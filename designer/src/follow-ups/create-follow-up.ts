import type { FollowUpDefinition } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'

/** Words a new follow-up is made with. */
export interface FollowUpWords {
  readonly newName: string
  readonly newPoint: string
  readonly newLegalBasis: string
}

/** 限期整改 as it is usual. */
export const usualRectification = {
  limit: { amount: 15, unit: 'workingDay' },
  recheckLimit: { amount: 5, unit: 'workingDay' },
} as const satisfies FollowUpDefinition['rectification']

/** 核查, 限期整改, 复查, 撤销, as departments usually have them (国办发〔2020〕42号; 行政许可法 第三十四、六十九条). */
export function createFollowUp(key: string, words: FollowUpWords): FollowUpDefinition {
  return {
    id: makeId(),
    key,
    name: words.newName,
    assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } },
    limit: { amount: 20, unit: 'workingDay' },
    inspectors: 2,
    checklist: [{ id: makeId(), text: words.newPoint, onFailure: 'block' }],
    access: { form: 'read', materials: 'read' },
    rectification: usualRectification,
    revocation: {
      assignees: { type: 'role', role: { type: 'role', role: 'decider' } },
      limit: { amount: 10, unit: 'workingDay' },
      legalBasis: words.newLegalBasis,
    },
  }
}
