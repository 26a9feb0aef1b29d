import { civilDateOfInstant } from '@yibiao/core/clock'
import {
  actionsFor,
  clocksOf,
  openFollowUps,
  statusOf,
  type Actor as EngineActor,
  type CaseEvent,
} from '@yibiao/core/flow'
import { withChosenOptions } from '@yibiao/core/form'
import type { CaseView, CorrectionView, DecisionView, OpenPart } from '@yibiao/schemas'
import { countUnrepaired, listBreaches } from '../breaches/queries.ts'
import { viewBreaches } from '../breaches/view-breaches.ts'
import { viewAttachment } from '../attachments/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { readDepartmentNames } from '../departments/queries.ts'
import { listCaseDocuments, toDocumentView } from '../documents/queries.ts'
import { listCaseEvidence } from '../evidence/queries.ts'
import { listCaseNotices, listCaseObjections } from '../notices/queries.ts'
import { isWatching } from '../worklist/watch-case.ts'
import { viewCaseNotices } from '../notices/view-case-notices.ts'
import { departmentsNamed, viewChildren } from '../children/view-children.ts'
import { openQueryPassword } from '../drafts/submit-correction.ts'
import { opinionsOf } from '../engine/plan-tasks.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { readDue } from './leading-clock.ts'
import { listCaseLicences } from '../licences/list-case-licences.ts'
import { viewLicences } from '../licences/view-licence.ts'
import { loadCaseWorld, type CaseWorld } from './load-case-world.ts'
import { openLaterValue } from './later-values.ts'
import { mayReadFile } from './may-read-file.ts'
import { listEvents, type CaseRow } from './queries.ts'
import { readableAnswers } from './readable-answers.ts'
import { viewEditions } from './view-editions.ts'
import { viewMaterials } from './view-materials.ts'
import { viewSpecialProcedures } from './view-special-procedures.ts'
import { consultedDepartments, viewTasks } from './view-tasks.ts'
import { viewTimeline } from './view-timeline.ts'
import { viewFollowUps, viewGrantEnd, viewMaterialsToCome } from './view-follow-ups.ts'
import { viewDebts } from './view-debts.ts'
import { viewWarnings } from './view-warnings.ts'
import { summariseCase } from './summarise-case.ts'

/**
 * A case as this reader may see it, on one page: what was submitted, who has to do what by when, what happened, which
 * documents there are and what the reader can do now. Never judged again: visibility is what was stored with the
 * submission.
 * @param drafts of the applicant: the correction, when it was begun, and applications that the case waits for
 */
export async function viewCase(
  context: Context,
  reader: Reader,
  readable: ReadableCase,
  actor: EngineActor,
  drafts: { correction?: string | undefined; children?: ReadonlyMap<string, string> } = {},
): Promise<CaseView> {
  const { caseRow, parts, role } = readable
  const [world, happened, documents, licences, evidence, breaches, unrepaired] = await Promise.all([
    loadCaseWorld(context, reader, caseRow),
    listEvents(reader, caseRow.departmentId, caseRow.id),
    listCaseDocuments(reader, caseRow.departmentId, caseRow.id),
    listCaseLicences(reader, caseRow.departmentId, caseRow.id),
    role === 'officer' ? listCaseEvidence(reader, caseRow.departmentId, caseRow.id) : [],
    listBreaches(reader, caseRow.departmentId, caseRow.id),
    countUnrepaired(reader, caseRow.applicantPartyId),
  ])
  const events = happened.map(row => row.event)
  const today = civilDateOfInstant(context.clock.now().getTime())
  const { version, submission, calendar } = world
  const { definition } = version
  const { answers, hiddenFields } = readableAnswers(definition.form, submission.answers, parts)
  const isApplicant = role === 'applicant'
  // Labels of what the reader sees: of masked and hidden answers none is found.
  const readParts = {
    form: withChosenOptions(version.form, { answers, context: world.formContext }),
    codeTables: definition.codeTables ?? [],
  }
  const departmentNames = await readDepartmentNames(reader, [
    ...(role === 'officer' ? consultedDepartments(caseRow) : []),
    ...departmentsNamed(caseRow.state),
  ])
  return {
    case: summariseCase(caseRow, world.department.name, today, calendar),
    itemVersion: caseRow.itemVersion,
    ...(isApplicant
      ? { queryPassword: openQueryPassword(context, caseRow), answersDigest: submission.digest }
      : {}),
    definition: isApplicant
      ? {
          ...readParts,
          materials: definition.materials,
          ...(statusOf(caseRow.state) === 'awaitingReceipt'
            ? { places: definition.guide.addresses ?? [] }
            : {}),
        }
      : {
          ...readParts,
          materials: definition.materials,
          flow: definition.flow,
          specialProcedures: version.flow.compiled.specialProcedures ?? [],
          ...(definition.limits.extension === undefined ? {} : { extension: definition.limits.extension }),
          documents: definition.documents.map(({ id, key, name, kind, issuedOn, inputs }) => ({
            id,
            key,
            name,
            kind,
            issuedOn,
            ...(inputs === undefined ? {} : { inputs }),
          })),
        },
    compiled: { form: version.compiled.form },
    answers,
    hiddenFields,
    visibility: submission.visibility,
    provenance: readableProvenance(context, world, readable),
    materials: parts.mayReadMaterials ? viewMaterials(world, readable, events) : [],
    attachments: world.files
      .filter(
        file => submission.fieldAttachments.includes(file.id) && mayReadFile(definition.form, parts, file),
      )
      .map(viewAttachment),
    submission: submission.number,
    tasks: viewTasks({ world, readable, actor, events, evidence, today, departmentNames }),
    actions: [...actionsFor(version.flow, caseRow.state, actor)],
    clocks: [...clocksOf(caseRow.state, definition.limits, calendar, today)],
    ...(role === 'participant' ? {} : { specialProcedures: viewSpecialProcedures(world, caseRow) }),
    documents: role === 'participant' ? [] : documents.map(toDocumentView),
    ...(role === 'participant' || licences.length === 0
      ? {}
      : { licences: await viewLicences(context, reader, licences, today) }),
    timeline: viewTimeline(version.flow, events, readable, { own: world.department.name, departmentNames }),
    editions: await viewEditions(context, reader, readable, world, events),
    ...(role === 'officer'
      ? { debts: viewDebts(world, caseRow, events), ...viewWarnings(world, readable) }
      : {}),
    ...(role === 'officer' ? await noticesOf(context, reader, { caseRow, world, events, today }) : {}),
    ...correctionOf(caseRow, world, drafts.correction),
    ...decisionOf(caseRow),
    ...(await viewChildren(reader, {
      readable,
      flow: version.flow,
      actor,
      departmentNames,
      childDrafts: drafts.children ?? new Map(),
    })),
    ...viewFollowUps({ world, state: caseRow.state, role, today }),
    ...(role === 'participant' ? {} : viewGrantEnd(caseRow.state)),
    ...viewMaterialsToCome({ world, state: caseRow.state, role }),
    ...viewBreaches(readable, actor, { breaches, unrepaired }),
    ...(isApplicant ? { needsFromMe: needsOf(caseRow) } : {}),
    ...(role === 'officer'
      ? { isWatched: await isWatching(reader, caseRow.departmentId, actor.id, caseRow.id) }
      : {}),
  }
}

/** Values of hidden fields stay hidden here too; what a source said is personal where the answer is. */
function readableProvenance(
  context: Context,
  world: CaseWorld,
  { caseRow, parts, role }: ReadableCase,
): CaseView['provenance'] {
  const { form } = world.version.definition
  const later = new Map(
    (role === 'officer' ? (caseRow.state.laterValues ?? []) : []).map(value => [value.path, value]),
  )
  return Object.fromEntries(
    Object.entries(world.submission.provenance)
      .filter(([path]) => mayReadFile(form, parts, { material: null, field: path }))
      .map(([path, { sourceValue, ...entry }]) => {
        const said = later.get(path)
        return [
          path,
          {
            ...entry,
            ...(parts.seesInFull && sourceValue !== undefined ? { sourceValue } : {}),
            ...(said === undefined ? {} : { laterAt: said.fetchedAt }),
            ...(parts.seesInFull && said !== undefined
              ? { laterValue: openLaterValue(context, caseRow.id, said) }
              : {}),
          },
        ]
      }),
  )
}

type NoticesAsked = { caseRow: CaseRow; world: CaseWorld; events: readonly CaseEvent[]; today: string }

/** Most cases have no notice, and then nothing is asked. */
async function noticesOf(
  context: Context,
  reader: Reader,
  { caseRow, world, events, today }: NoticesAsked,
): Promise<Pick<CaseView, 'notices'>> {
  const { definition, flow } = world.version
  if (![...flow.places.values()].some(({ step }) => step.type === 'publicNotice')) return {}
  const { departmentId, id } = caseRow
  const [notices, objections] = await Promise.all([
    listCaseNotices(reader, departmentId, id),
    listCaseObjections(reader, departmentId, id),
  ])
  if (notices.length === 0) return {}
  const opinions = opinionsOf(events)
  const { calendar } = world
  const all = { caseRow, notices, objections, opinions, limits: definition.limits, calendar, today }
  return { notices: viewCaseNotices(context, all) }
}

function correctionOf(
  caseRow: CaseRow,
  world: CaseWorld,
  draftId: string | undefined,
): { correction?: CorrectionView } {
  const { correction } = caseRow.state
  if (correction === null) return {}
  const clock = caseRow.state.clocks.findLast(each => each.limit === 'correction')
  const dueOn =
    clock === undefined
      ? null
      : (readDue(clock, world.version.definition.limits, world.calendar)?.dueOn ?? null)
  const requestedOn = civilDateOfInstant(correction.requestedAt)
  return {
    correction: {
      requestedAt: correction.requestedAt,
      // A returned pre-review has no limit of its own: the law begins with the receipt.
      dueOn: dueOn ?? requestedOn,
      items: correction.items.map((item): OpenPart =>
        item.type === 'field'
          ? { kind: 'field', field: item.field, reason: item.reason }
          : { kind: 'material', material: item.material, reason: item.reason },
      ),
      ...(draftId === undefined ? {} : { draftId }),
    },
  }
}

function decisionOf({ state }: CaseRow): { decision?: DecisionView } {
  const { decision } = state
  if (decision === null) return {}
  const { outcome, decidedAt, isDeemed, content, reason, validFrom, validThrough } = decision
  return {
    decision: {
      outcome,
      decidedAt,
      ...(isDeemed === undefined ? {} : { isDeemed }),
      ...(content === undefined ? {} : { content }),
      ...(reason === undefined ? {} : { reason }),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validThrough === undefined ? {} : { validThrough }),
    },
  }
}

function needsOf({ state }: CaseRow): string[] {
  const rectifies = openFollowUps(state).some(({ stage }) => stage === 'rectification')
  if (statusOf(state) === 'awaitingReceipt') return ['handIn']
  if (state.correction === null) return rectifies ? ['rectify'] : []
  return [state.correction.kind === 'preReview' ? 'preReviewReturned' : 'correct']
}
