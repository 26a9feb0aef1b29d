import { civilDateOfInstant } from '@yibiao/core/clock'
import {
  actionsFor,
  askedOf,
  clocksOf,
  findProcedure,
  isCandidate,
  isOpenTask,
  openFollowUps,
  statusOf,
  timelineOf,
  type Actor as EngineActor,
  type CaseEvent,
  type CaseTask,
  type PreparedFlow,
} from '@yibiao/core/flow'
import { withChosenOptions } from '@yibiao/core/form'
import type {
  CaseView,
  CorrectionView,
  DecisionView,
  MaterialExemptionView,
  MaterialState,
  OpenPart,
  TaskView,
  TimelineEntry,
  WindowPaper,
} from '@yibiao/schemas'
import { countUnrepaired, listBreaches } from '../breaches/queries.ts'
import { viewBreaches } from '../breaches/view-breaches.ts'
import { viewAttachment } from '../attachments/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { readDepartmentNames } from '../departments/queries.ts'
import { listCaseDocuments, toDocumentView } from '../documents/queries.ts'
import { listCaseEvidence, type EvidenceFile } from '../evidence/queries.ts'
import { checklistsOf, viewAttached, viewJudged } from '../evidence/view-evidence.ts'
import { listCaseNotices, listCaseObjections } from '../notices/queries.ts'
import { isWatching } from '../worklist/watch-case.ts'
import { viewCaseNotices } from '../notices/view-case-notices.ts'
import { departmentsNamed, viewChildren } from '../children/view-children.ts'
import { openQueryPassword } from '../drafts/submit-correction.ts'
import { opinionsOf, stepFacts } from '../engine/plan-tasks.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { lightOf, readDue } from './leading-clock.ts'
import { listCaseLicences } from '../licences/list-case-licences.ts'
import { viewLicences } from '../licences/view-licence.ts'
import { loadCaseWorld, type CaseWorld } from './load-case-world.ts'
import { openLaterValue } from './later-values.ts'
import { mayReadFile } from './may-read-file.ts'
import { suppliedFiles } from './supplied-files.ts'
import { papersTakenIn } from './papers-taken-in.ts'
import { listEvents, type CaseRow } from './queries.ts'
import { readableAnswers } from './readable-answers.ts'
import { viewEditions } from './view-editions.ts'
import { viewWritable } from './view-writable.ts'
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
    materials: parts.mayReadMaterials ? materialsOf(world, readable, events) : [],
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

/**
 * Materials that were asked for, with their files or why there are none. The number of a licence is personal or says
 * who applies: only those see it who see the answers in full and in this department.
 */
function materialsOf(
  { submission, files }: CaseWorld,
  { role, parts }: ReadableCase,
  events: readonly CaseEvent[],
): MaterialState[] {
  const supplied = suppliedFiles(events, files)
  const papers = new Map(papersTakenIn(events).map(paper => [paper.material, paper]))
  const seesNumbers = parts.seesInFull && role !== 'participant'
  const byId = new Map(files.map(file => [file.id, file]))
  return submission.materials.map(({ material, attachmentIds, exemption }) => ({
    material,
    attachments: [
      ...attachmentIds.flatMap(id => byId.get(id) ?? []),
      ...supplied.filter(file => file.material === material),
    ].map(viewAttachment),
    ...(exemption === undefined ? {} : { exemption: seesNumbers ? exemption : withoutReference(exemption) }),
    ...paperPart(papers.get(material)),
  }))
}

function paperPart(paper: WindowPaper | undefined): { paper?: WindowPaper } {
  return paper === undefined ? {} : { paper }
}

function withoutReference({ by, name }: MaterialExemptionView): MaterialExemptionView {
  return { by, name }
}

type TaskReading = {
  world: CaseWorld
  readable: ReadableCase
  actor: EngineActor
  events: readonly CaseEvent[]
  evidence: readonly EvidenceFile[]
  today: string
  /** Names of other departments that have to do with the case, by id. */
  departmentNames: ReadonlyMap<string, string>
}

function viewTasks({
  world,
  readable,
  actor,
  events,
  evidence,
  today,
  departmentNames,
}: TaskReading): TaskView[] {
  const { caseRow, role } = readable
  const opinions = opinionsOf(events)
  const checklists = checklistsOf(events)
  const { parts } = readable
  const { state } = caseRow
  const shown = role === 'participant' ? state.tasks.filter(task => isMine(task, actor)) : state.tasks
  return shown.map(task => {
    const due = dueOf(world, caseRow, task)
    const opinion = role === 'applicant' ? undefined : opinions.get(task.id)
    const { name, phase } = stepFacts(world.version.flow, task)
    return {
      id: task.id,
      step: task.step,
      stepKey: task.key,
      name,
      phase,
      state: task.state,
      ...(task.holder === undefined || role === 'applicant' ? {} : { holder: task.holder.name }),
      isMine: isMine(task, actor),
      openedAt: task.openedAt,
      ...(task.closedAt === undefined ? {} : { closedAt: task.closedAt }),
      ...(due === null || due.dueOn === null ? {} : { dueOn: due.dueOn }),
      light: due === null ? 'none' : lightOf(due, today, world.calendar),
      ...(task.outcome === undefined || role === 'applicant' ? {} : { outcome: task.outcome }),
      ...(opinion === undefined ? {} : { opinion }),
      ...(role === 'applicant' ? {} : { ...consultationOf(world, task), ...viewAsked(world, state, task) }),
      ...(role === 'officer'
        ? viewJudged(world.version, task, checklists.get(task.id), { parts, files: evidence })
        : {}),
      ...(isMine(task, actor) ? { ...viewAttached(task, evidence) } : {}),
      ...(isOpenTask(task) && isMine(task, actor) ? viewWritable(world, task) : {}),
      ...(role === 'officer' ? departmentOf(task, departmentNames) : {}),
    }
  })
}

/** Most cases have no notice, and then nothing is asked. */
async function noticesOf(
  context: Context,
  reader: Reader,
  { caseRow, world, events, today }: Pick<TaskReading, 'world' | 'events' | 'today'> & { caseRow: CaseRow },
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

/** The departments that tasks were put to, outside the one that owns the case. */
function consultedDepartments({ state, departmentId }: CaseRow): string[] {
  const asked = state.tasks.filter(({ kind }) => asksDepartments(kind))
  const ids = asked.flatMap(({ candidates }) => candidates.map(candidate => candidate.departmentId))
  return [...new Set(ids)].filter(id => id !== departmentId)
}

function asksDepartments(kind: CaseTask['kind']): boolean {
  return kind === 'consultation' || kind === 'screening'
}

function departmentOf(
  { kind, candidates }: CaseTask,
  names: TaskReading['departmentNames'],
): Pick<TaskView, 'departmentName'> {
  const [candidate] = asksDepartments(kind) ? candidates : []
  const departmentName = candidate && names.get(candidate.departmentId)
  return departmentName === undefined ? {} : { departmentName }
}

/** What a department is asked that is consulted or screens, by whom, and what its silence means. */
function consultationOf({ version, department }: CaseWorld, task: CaseTask): Pick<TaskView, 'consultation'> {
  const step = version.flow.places.get(task.step)?.step
  if (!asksDepartments(task.kind) || (step?.type !== 'consultation' && step?.type !== 'screening')) return {}
  const departments = step.type === 'consultation' ? step.departments : step.candidates
  const question = departments.find(({ id }) => id === task.seat)?.question
  const onTimeout = step.type === 'consultation' ? step.onTimeout : 'forfeit'
  return {
    consultation: {
      askedBy: department.name,
      ...(question === undefined ? {} : { question }),
      onTimeout,
    },
  }
}

/** What sort of work it is, and what colleagues are asked by whom. */
function viewAsked(
  { version }: CaseWorld,
  state: CaseRow['state'],
  task: CaseTask,
): Pick<TaskView, 'kind' | 'askedBy' | 'question' | 'request' | 'wantsOpinion' | 'asked'> {
  const { kind, askedBy, question, request } = task
  const asked = isOpenTask(task) ? askedOf(state, task) : []
  const wanted = request?.type === 'specialProcedure' ? request.procedure : undefined
  const procedure = findProcedure(version.flow, wanted)?.name
  return {
    kind,
    ...(kind === 'signer' && task.parent !== undefined ? { wantsOpinion: true } : {}),
    ...(asked.length === 0 ? {} : { asked: asked.map(({ id, name }) => ({ id, name })) }),
    ...(askedBy === undefined ? {} : { askedBy: askedBy.name }),
    ...(question === undefined ? {} : { question }),
    ...(request === undefined
      ? {}
      : {
          request: {
            type: request.type,
            reason: request.reason,
            ...(procedure === undefined ? {} : { procedure }),
          },
        }),
  }
}

/** 特别程序 with their own limits: also the applicant is told how long they take (行政许可法 第四十五条). */
function viewSpecialProcedures(
  { version, calendar }: CaseWorld,
  { state }: CaseRow,
): NonNullable<CaseView['specialProcedures']> {
  return (state.specialProcedures ?? []).map(({ id, procedure, run, reason, startedAt, endedAt, result }) => {
    const definition = findProcedure(version.flow, procedure)
    const clock = state.clocks.findLast(each => each.limit === 'specialProcedure' && each.run === run)
    const dueOn =
      clock === undefined ? null : (readDue(clock, version.definition.limits, calendar)?.dueOn ?? null)
    return {
      id,
      name: definition?.name ?? procedure,
      reason,
      startedAt,
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(result === undefined ? {} : { result }),
      ...(dueOn === null ? {} : { dueOn }),
      countsAgainstLimit: definition?.countsAgainstLimit ?? false,
    }
  })
}

/** Held by the reader, or open to them. */
function isMine(task: CaseTask, actor: EngineActor): boolean {
  if (actor.kind !== 'officer') return false
  const { standsFor = [] } = actor
  if (task.holder !== undefined)
    return task.holder.id === actor.id || standsFor.some(({ id }) => id === task.holder?.id)
  return isOpenTask(task) && isCandidate(task.candidates, actor)
}

function dueOf(world: CaseWorld, caseRow: CaseRow, task: CaseTask): ReturnType<typeof readDue> {
  const clock = caseRow.state.clocks.findLast(each => each.run === task.run)
  return clock === undefined ? null : readDue(clock, world.version.definition.limits, world.calendar)
}

/** What officers write to each other, and how the work was passed around, is no business of the applicant. */
const internalEvents = new Set([
  'noted',
  'debtVerified',
  'debtWaived',
  'valuesRechecked',
  'taskOpened',
  'taskClaimed',
  'taskReleased',
  'taskTransferred',
  'taskClosed',
  'signerAdded',
  'signerRemoved',
  'recalled',
  'requestRefused',
  'copied',
  'rewound',
  'redMarked',
  'limitPassed',
  'incidentOpened',
  'incidentRetried',
  'sourceAnswered',
  'rulesJudged',
  'deliveryHeld',
  'childFailed',
])

function viewTimeline(
  flow: PreparedFlow,
  events: readonly CaseEvent[],
  { role }: ReadableCase,
  { own, departmentNames }: Pick<TaskReading, 'departmentNames'> & { own: string },
): TimelineEntry[] {
  if (role === 'participant') return []
  const names = new Map([
    ...[...flow.places.values()].map(({ step }) => [step.key, step.name] as const),
    ...(flow.compiled.followUps ?? []).map(({ key, name }) => [key, name] as const),
  ])
  const bySequence = new Map(events.map(event => [event.sequence, event]))
  return timelineOf(flow, events)
    .filter(entry => role !== 'applicant' || !internalEvents.has(entry.type))
    .map(({ params, actor, text, ...entry }) => {
      const stepName = entry.step === undefined ? undefined : names.get(entry.step)
      const who = bySequence.get(entry.sequence)?.actor
      const isOfficer = who?.kind === 'officer'
      return {
        ...entry,
        // What an objection says can tell who objected.
        ...(text === undefined || (role === 'applicant' && entry.type === 'objectionRaised') ? {} : { text }),
        // The applicant deals with the department, not with persons in it.
        ...(actor === undefined || (role === 'applicant' && isOfficer) ? {} : { actor }),
        ...(isOfficer ? { departmentName: departmentNames.get(who.departmentId ?? '') ?? own } : {}),
        ...(stepName === undefined ? {} : { stepName }),
        ...(params === undefined ? {} : { params }),
      }
    })
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
