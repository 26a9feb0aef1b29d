import { civilDateOfInstant } from '@yibiao/core/clock'
import { summaryTexts } from '@yibiao/core/messages'
import type { CaseEffect, CaseEvent } from '@yibiao/core/flow'
import { withChosenOptions } from '@yibiao/core/form'
import type { LocalizedText, NoticeFact } from '@yibiao/schemas'
import { openApplicantFacts } from '../cases/applicant-facts.ts'
import { buildFormContext } from '../cases/form-context.ts'
import type { Context } from '../context/context.ts'
import { deriveId } from '../engine/derive-id.ts'
import type { Turn } from '../engine/advance-case.ts'
import { nameDivisions } from '../regions/name-divisions.ts'
import { concernsMinor } from './concerns-minor.ts'
import { publicName } from './public-name.ts'
import { shownAnswers } from './shown-answers.ts'

/** Rows for `startNotices`. */
export type StartedNotice = {
  id: string
  run_id: string
  item_id: string
  item_name: LocalizedText
  department_name: string
  applicant_name: string
  shown: NoticeFact[]
  telephone: string | null
  starts_on: string
  through: string
  withheld: 'minor' | null
  is_over: boolean
}

/** Rows for `endNotices`. */
export type EndedNotice = { run_id: string; state: 'ended' | 'withdrawn'; outcome: string | null }

export type NoticePlan = { started: StartedNotice[]; ended: EndedNotice[] }

/**
 * The public notices that a turn begins and ends. What is shown is fixed here: a notice says until its end what it said
 * at its beginning.
 */
export async function planNotices(
  context: Context,
  turn: Turn,
  effects: readonly CaseEffect[],
  events: readonly CaseEvent[],
): Promise<NoticePlan> {
  const plan: NoticePlan = { started: [], ended: [] }
  for (const effect of effects) {
    if (effect.type === 'publishNotice') plan.started.push(await startNotice(context, turn, effect))
    if (effect.type === 'endNotice') {
      plan.ended.push(endNotice(effect.runId, events))
      for (const notice of plan.started) if (notice.run_id === effect.runId) notice.is_over = true
    }
  }
  return plan
}

async function startNotice(
  context: Context,
  turn: Turn,
  effect: CaseEffect & { type: 'publishNotice' },
): Promise<StartedNotice> {
  const { caseRow, department, world } = turn
  // A command that asked nothing of the answers has not read them yet.
  await world.readAnswers?.()
  const { definition, form } = world.version
  const { answers } = world
  const now = context.clock.now()
  const today = civilDateOfInstant(now.getTime())
  const applicant = openApplicantFacts(context.config.dataSecret, caseRow.id, caseRow.applicantFacts)
  const formContext = buildFormContext({
    now,
    applicant,
    department,
    situation: caseRow.situation,
    codeTables: definition.codeTables ?? [],
    calendar: world.calendar,
    attachments: [],
  })
  const codeTables = nameDivisions(formContext.codeTables)
  const telephone = definition.guide.consultationTelephone
  return {
    id: deriveId(effect.id),
    run_id: effect.runId,
    item_id: caseRow.itemId,
    item_name: caseRow.itemName,
    department_name: department.name,
    applicant_name: publicName(applicant.applicant),
    shown: shownAnswers({
      form: withChosenOptions(form, { answers, context: formContext }),
      answers,
      fields: effect.fields,
      contexts: {
        'zh-CN': { locale: 'zh-CN', texts: summaryTexts['zh-CN'], codeTables },
        en: { locale: 'en', texts: summaryTexts.en, codeTables },
      },
    }),
    telephone: telephone === undefined || telephone.startsWith('slot:') ? null : telephone,
    starts_on: today,
    through: effect.through,
    withheld: concernsMinor(definition.form, answers, applicant, today) ? 'minor' : null,
    is_over: false,
  }
}

/** A notice whose step finished has ended with what came of it; any other end takes it away. */
function endNotice(runId: string, events: readonly CaseEvent[]): EndedNotice {
  for (const event of events) {
    if (event.type === 'runFinished' && event.run === runId)
      return { run_id: runId, state: 'ended', outcome: event.node.outcome }
  }
  return { run_id: runId, state: 'withdrawn', outcome: null }
}
