import { civilDateOfInstant } from '@yibiao/core/clock'
import {
  type NoticeName,
  answerValues,
  compileDocument,
  mergeText,
  toMergeValue,
} from '@yibiao/core/documents'
import { createBudget, type Value } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import type { CaseState } from '@yibiao/core/flow'
import { readableAnswers } from '../cases/readable-answers.ts'
import type { CaseRow } from '../cases/queries.ts'
import type { CaseWorld } from '../cases/load-case-world.ts'

/** Stands where a placeholder has no value: a reminder that must reach its reader does not wait for it. */
const nothing = '——'

/** Reads every field, and nothing personal in clear: messages are shown in lists and may leave the house. */
const masked = {
  mayRead: () => true,
  mayReadMaterials: false,
  mayReadEvidence: () => false,
  seesInFull: false,
} as const

/**
 * The words of a flow's own notice, filled. Its placeholders know the case's number and dates, the item, the
 * department, the decision's dates, and the answers with personal data masked; no query password, no identity number.
 */
export function writeNotice(
  words: { subject: string; body: string },
  source: { caseRow: CaseRow; world: CaseWorld; state: CaseState; now: Date },
): { subject: string; body: string } {
  const { world } = source
  const { form } = world.version.definition
  const answers = answerValues(form, readableAnswers(form, world.submission.answers, masked).answers)
  const facts = publicFacts(source)
  const today = civilDateOfInstant(source.now.getTime())
  const lookup = (name: string): Value | undefined => facts.get(name) ?? answers.get(name)
  const compiled = compileDocument(words)
  const fill = (template: string): string => {
    const merge = { scope: { lookup, today }, compiled, locale: 'zh-CN' as const, budget: createBudget() }
    return mergeText(template, merge, () => nothing).text
  }
  return { subject: fill(words.subject), body: fill(words.body) }
}

function publicFacts({
  caseRow,
  world,
  state,
}: {
  caseRow: CaseRow
  world: CaseWorld
  state: CaseState
}): ReadonlyMap<string, Value> {
  const { submittedAt, receivedAt, acceptedAt, decidedAt } = state.moments
  const { department } = world
  return new Map(
    Object.entries({
      case: {
        number: caseRow.number,
        submittedOn: dayOf(submittedAt),
        receivedOn: dayOf(receivedAt),
        acceptedOn: dayOf(acceptedAt),
        decidedOn: dayOf(decidedAt),
      },
      item: { name: localize(caseRow.itemName, 'zh-CN') },
      department: {
        name: department.name,
        telephone: department.phones.enquiry,
        address: department.address,
      },
      decision:
        state.decision === null
          ? null
          : {
              outcome: state.decision.outcome,
              validFrom: state.decision.validFrom ?? null,
              validThrough: state.decision.validThrough ?? null,
            },
    } satisfies Record<NoticeName, unknown>).map(([name, fact]) => [name, toMergeValue(fact)]),
  )
}

function dayOf(instant: string | undefined): string | null {
  return instant === undefined ? null : civilDateOfInstant(instant)
}
