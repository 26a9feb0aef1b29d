import { localize } from '@yibiao/core/fields'
import { findProcedure, type CaseEvent, type CaseState } from '@yibiao/core/flow'
import type { CaseWorld } from '../cases/load-case-world.ts'
import type { CaseRow } from '../cases/queries.ts'
import { stepFacts } from '../engine/plan-tasks.ts'
import { readDue } from '../cases/leading-clock.ts'
import type { ExchangeMessage } from './exchange-messages.ts'
import type { Licence } from '../licences/find-licence.ts'
import { licenceRows } from './licence-rows.ts'
import { ratingRows, type RatedService } from './rating-rows.ts'
import { timeOf } from './time-of.ts'

export type Cell = string | number | null
/** Rows by table of the front library (C 0109), named as it names its columns. */
export type ExchangeContent = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>

export type RecordSource = {
  caseRow: CaseRow
  world: CaseWorld
  state: CaseState
  events: readonly CaseEvent[]
  /** 实施编码; null when the item has none. */
  taskCode: string | null
  /** What the case issued and what that took the place of, as they stand now. */
  licences: readonly Licence[]
  /** Of a `rating` record: the rating, and what was done about it so far. */
  rating?: RatedService
}

/** One record of the case's course, as the front library has it; times as `2026-07-06 10:00:00` in China. */
export function buildRecord(
  { record, runId, procedureId }: Pick<ExchangeMessage, 'record' | 'runId' | 'procedureId'>,
  source: RecordSource,
): ExchangeContent {
  switch (record) {
    case 'apply':
      return { up_pro_accept: [acceptRow(source, 'I')], up_pro_material: materialRows(source) }
    case 'receive':
      return { up_pro_accept: [acceptRow(source, 'U')] }
    case 'accept':
      return {
        up_pro_accept: [acceptRow(source, 'U')],
        ...(source.state.moments.acceptanceRefusedAt === undefined
          ? {}
          : { up_pro_result: [resultRow(source)] }),
      }
    case 'process':
      return { up_pro_process: processRows(source, runId) }
    case 'correctionStart':
    case 'correctionEnd':
      return { up_pro_process: [correctionRow(source, record)] }
    case 'specialProcedureStart':
    case 'specialProcedureEnd':
      return { up_pro_special_procedure: specialProcedureRows(source, procedureId) }
    case 'result':
      return { up_pro_result: [resultRow(source)] }
    case 'licence':
      return { up_lic_data: licenceRows(source) }
    case 'rating':
      return ratingRows(source, resultRow(source))
    case 'grantEnd':
      return { up_pro_result: [grantEndRow(source)] }
  }
}

/** The procedure as it stands: begun, or ended with its result. */
function specialProcedureRows({ caseRow, world, state }: RecordSource, id = ''): Record<string, Cell>[] {
  return (state.specialProcedures ?? [])
    .filter(each => each.id === id)
    .map(({ procedure, reason, by, startedAt, endedAt, result, approvedBy }) => {
      const definition = findProcedure(world.version.flow, procedure)
      return {
        project_no: caseRow.number,
        special_type: definition?.kind ?? 'other',
        special_name: localize(definition?.name ?? procedure, 'zh-CN'),
        special_time: timeOf(startedAt),
        special_reason: reason.slice(0, 1_000),
        applyer_user_name: by.name,
        end_time: timeOf(endedAt),
        result: result?.slice(0, 1_000) ?? null,
        special_explain:
          definition?.legalBasis === undefined ? null : localize(definition.legalBasis, 'zh-CN'),
        handle_user: approvedBy?.name ?? by.name,
      }
    })
}

function acceptRow(source: RecordSource, operation: 'I' | 'U'): Record<string, Cell> {
  const { caseRow, world, state } = source
  const { department, applicant } = world
  const { moments } = state
  const contact = applicant.agent ?? applicant.applicant
  const promised = dueOf(source, 'promised')
  return {
    project_no: caseRow.number,
    task_code: source.taskCode,
    task_name: localize(caseRow.itemName, 'zh-CN'),
    task_version: caseRow.itemVersion,
    apply_date: timeOf(moments.submittedAt),
    // 申报来源: 20 counter, 21 online.
    apply_type: state.channel === 'counter' ? '20' : '21',
    project_name: localize(caseRow.itemName, 'zh-CN'),
    applyer_name: applicant.applicant.name,
    // 服务对象: 1 natural person, 2 legal person.
    applyer_type: applicant.applicant.kind === 'person' ? '1' : '2',
    applyer_page_type: applicant.applicant.documentType,
    applyer_page_code: applicant.applicant.documentNumber,
    contact_name: contact.name,
    contact_type: contact.documentType,
    contact_code: contact.documentNumber,
    contact_mobile: contact.mobilePhone ?? applicant.applicant.mobilePhone ?? null,
    org_name: department.name,
    org_code: department.creditCode,
    handle_user_name: actorOf(source, ['accepted', 'acceptanceRefused']),
    receive_date: timeOf(moments.receivedAt),
    accept_date: timeOf(moments.acceptedAt),
    promise_date: promised,
    area_code: department.regionCode,
    cd_operation: operation,
    cd_time: timeOf(state.lastAt ?? undefined),
    data_source: 'yibiao',
  }
}

function materialRows({ caseRow, world }: RecordSource): Record<string, Cell>[] {
  const names = new Map(world.version.definition.materials.map(({ key, name }) => [key, name]))
  return world.submission.materials
    .filter(({ attachmentIds, exemption }) => attachmentIds.length > 0 || exemption !== undefined)
    .map(({ material, attachmentIds, exemption }) => ({
      project_no: caseRow.number,
      material_name: localize(names.get(material) ?? material, 'zh-CN'),
      get_type: exemption === undefined ? 'upload' : exemption.by,
      get_num: Math.max(1, attachmentIds.length),
      get_time: timeOf(world.submission.judgedAt.toISOString()),
      material_attach_name: null,
    }))
}

/** One row for each who signed in this stay at the step. */
function processRows({ caseRow, world, state, events }: RecordSource, runId = ''): Record<string, Cell>[] {
  return state.tasks
    .filter(task => task.run === runId && task.state === 'done')
    .map(task => {
      const closed = events.findLast(event => event.type === 'taskClosed' && event.task === task.id)
      const { name } = stepFacts(world.version.flow, task)
      return {
        project_no: caseRow.number,
        process_name: localize(name, 'zh-CN'),
        event_name: actionOf(task.outcome),
        handle_user_name: closed?.type === 'taskClosed' ? (closed.by?.name ?? null) : null,
        handle_explain: closed?.type === 'taskClosed' ? (closed.opinion ?? '').slice(0, 1_000) : '',
        event_start_time: timeOf(task.openedAt),
        event_end_time: timeOf(task.closedAt ?? task.openedAt),
        org_name: world.department.name,
        org_code: world.department.creditCode,
      }
    })
}

function correctionRow(
  source: RecordSource,
  record: 'correctionStart' | 'correctionEnd',
): Record<string, Cell> {
  const { caseRow, world, events } = source
  const type = record === 'correctionStart' ? 'correctionRequested' : 'correctionSubmitted'
  const event = events.findLast(each => each.type === type)
  const at = timeOf(event?.at)
  return {
    project_no: caseRow.number,
    process_name: record === 'correctionStart' ? '补正告知' : '补正提交',
    event_name: '其他',
    handle_user_name: event?.actor.name ?? null,
    handle_explain: '',
    event_start_time: at,
    event_end_time: at,
    org_name: world.department.name,
    org_code: world.department.creditCode,
  }
}

function resultRow(source: RecordSource): Record<string, Cell> {
  const { caseRow, state, licences } = source
  const { moments, decision } = state
  const licence = licences.findLast(each => each.caseId === caseRow.id)
  const [type, at] = ended(source)
  return {
    project_no: caseRow.number,
    result_type: type,
    result_date: timeOf(at),
    result_cetr_name: licence?.typeName ?? null,
    result_cetr_no: licence?.number ?? null,
    result_explain: (decision?.content ?? decision?.reason ?? '').slice(0, 1_000),
    is_delivery_results: moments.deliveredAt === undefined ? '0' : '1',
    satisfaction: null,
  }
}

/** 撤销 or 注销 of what was granted: a later result of the same case. */
function grantEndRow(source: RecordSource): Record<string, Cell> {
  const { grantEnd } = source.state
  return {
    ...resultRow(source),
    result_type: grantEnd?.how === 'cancelled' ? '注销' : '撤销',
    result_date: timeOf(grantEnd?.at),
    result_explain: (grantEnd?.reason ?? '').slice(0, 1_000),
  }
}

/** How the case ended, as the exchange calls it, and when. */
function ended({ state: { moments, decision } }: RecordSource): [string | null, string | undefined] {
  if (decision !== null) return [decision.outcome === 'granted' ? '准予' : '不予许可', decision.decidedAt]
  if (moments.acceptanceRefusedAt !== undefined) return ['不予受理', moments.acceptanceRefusedAt]
  if (moments.lapsedAt !== undefined) return ['视同撤回', moments.lapsedAt]
  if (moments.returnedAt !== undefined) return ['退件', moments.returnedAt]
  if (moments.withdrawnAt !== undefined) return ['撤回', moments.withdrawnAt]
  if (moments.terminatedAt !== undefined) return ['终止', moments.terminatedAt]
  return [null, undefined]
}

function actionOf(outcome: string | undefined): string {
  if (outcome === 'approved' || outcome === 'accepted' || outcome === 'granted') return '通过'
  return outcome === 'returned' ? '退回' : '其他'
}

function actorOf({ events }: RecordSource, types: readonly CaseEvent['type'][]): string | null {
  return events.findLast(event => types.includes(event.type))?.actor.name ?? null
}

function dueOf({ state, world }: RecordSource, limit: 'promised'): string | null {
  const clock = state.clocks.findLast(each => each.limit === limit)
  return clock === undefined
    ? null
    : (readDue(clock, world.version.definition.limits, world.calendar)?.dueOn ?? null)
}
