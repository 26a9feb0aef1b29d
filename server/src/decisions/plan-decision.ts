import { civilDateOfInstant } from '@yibiao/core/clock'
import type { CaseEvent } from '@yibiao/core/flow'
import type { GuideDefinition, LocalizedText } from '@yibiao/schemas'
import { openApplicantFacts } from '../cases/applicant-facts.ts'
import type { Context } from '../context/context.ts'
import type { Turn } from '../engine/advance-case.ts'
import { concernsMinor } from '../notices/concerns-minor.ts'
import { publicName } from '../notices/public-name.ts'

/** Row for `publishDecision`. */
export type DecisionToPublish = {
  item_id: string
  item_name: LocalizedText
  department_name: string
  number: string
  applicant_name: string
  decided_at: string
  valid_from: string | null
  valid_through: string | null
}

/** 行政许可 in the code table of item types. */
const administrativeLicence = '01'

/** What the guide says; an item that says nothing publishes what 行政许可法 第四十条 asks for. */
export function publishesDecisions({ publishesDecisions: said, itemType }: GuideDefinition): boolean {
  return said ?? itemType === administrativeLicence
}

/** The decision of this turn, when it grants and everybody may read it; never one about a minor. */
export async function planDecision(
  context: Context,
  { caseRow, department, world }: Turn,
  events: readonly CaseEvent[],
): Promise<DecisionToPublish | undefined> {
  const decided = events.find(event => event.type === 'decided')
  if (decided?.type !== 'decided' || decided.decision.outcome !== 'granted') return undefined
  const { definition } = world.version
  if (!publishesDecisions(definition.guide)) return undefined
  const applicant = openApplicantFacts(context.config.dataSecret, caseRow.id, caseRow.applicantFacts)
  const { decidedAt, validFrom, validThrough } = decided.decision
  if (applicant.applicant.kind === 'person') {
    await world.readAnswers?.()
    if (concernsMinor(definition.form, world.answers, applicant, civilDateOfInstant(decidedAt)))
      return undefined
  }
  return {
    item_id: caseRow.itemId,
    item_name: caseRow.itemName,
    department_name: department.name,
    number: caseRow.number,
    applicant_name: publicName(applicant.applicant),
    decided_at: decidedAt,
    valid_from: validFrom ?? null,
    valid_through: validThrough ?? null,
  }
}
