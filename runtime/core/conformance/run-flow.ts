import { validateDocument } from '@yibiao/schemas'
import { civilDateOfInstant, createWorkingCalendar, type CalendarYear } from '../src/clock/index.ts'
import type { JsonValue } from '../src/expression/index.ts'
import {
  actorOf,
  clocksOf,
  compileFlow,
  emptyCase,
  factsOf,
  foldEvents,
  handlingTimeOf,
  prepareFlow,
  runMove,
  statusOf,
  timelineOf,
  type Actor,
  type Debt,
  type Directory,
  type EngineCommand,
  type FlowSource,
  type MemoryCase,
  type PreparedFlow,
  type World,
} from '../src/flow/index.ts'
import { isEqual, runCases, type ConformanceCase, type Mismatch } from './conformance-case.ts'

/** The fixtures of one file: items, the people of a small world, and cases that play them. */
export interface FlowSuite {
  /** The parts of items the engine reads, by name; checked against the contract before use. */
  readonly items: Readonly<Record<string, unknown>>
  readonly directory: Directory
  readonly cases: readonly ConformanceCase[]
}

/**
 * One move: a command at an instant, or a look at the case. A command names its task by the key of the step; of
 * several it is the actor's own. The answer is `done` or the code of the refusal.
 */
interface FixtureMove {
  readonly at: string
  readonly by?: string
  /** Roles that the officer does not hold any more. */
  readonly lost?: readonly string[]
  readonly do?: Readonly<Record<string, unknown>> & { readonly type: string }
  readonly answers?: Readonly<Record<string, JsonValue>>
  /** Of the task, where a step has tasks of several kinds. */
  readonly kind?: string
  /** Paths of what the step has still to fill in. */
  readonly missing?: readonly string[]
  readonly see?: readonly string[]
  /** From this move on the case is played by another item: another version of it. */
  readonly item?: string
  /** What the submission left open, as the host tells it. */
  readonly debts?: readonly Debt[]
  /** Materials whose originals are compared at delivery. */
  readonly originals?: readonly string[]
}

/** Plays the cases of a suite; answers those whose outcome is not the expected one. */
export function runFlow(suite: FlowSuite, years: readonly CalendarYear[]): Mismatch[] {
  const calendar = createWorkingCalendar(years)
  return runCases(suite.cases, {
    play: given => {
      const flow = prepare(suite, String(given['item']))
      return play(suite, { flow, calendar, directory: suite.directory }, given['moves'])
    },
  })
}

function prepare(suite: FlowSuite, item: string): PreparedFlow {
  const compiled = compileFlow(readItem(suite.items[item]))
  if ('issues' in compiled) throw new TypeError(JSON.stringify(compiled.issues))
  return prepareFlow(compiled.flow)
}

function readItem(raw: unknown): FlowSource {
  if (typeof raw !== 'object' || raw === null || !('flow' in raw) || !('limits' in raw)) {
    throw new TypeError('not an item')
  }
  const flow = validateDocument('FlowDefinition', raw.flow)
  const limits = validateDocument('LimitsDefinition', raw.limits)
  if ('issues' in flow) throw new TypeError(JSON.stringify(flow.issues))
  if ('issues' in limits) throw new TypeError(JSON.stringify(limits.issues))
  const documents = 'documents' in raw ? readList(raw.documents).map(readDocument) : []
  const decisions = 'decisions' in raw ? readList(raw.decisions).map(readDecision) : []
  const guide = 'guide' in raw ? { guide: readGuide(raw.guide) } : {}
  return { flow: flow.document, limits: limits.document, documents, decisions, ...guide }
}

/** Only the special procedures of it: fixtures leave the rest out. */
function readGuide(raw: unknown): NonNullable<FlowSource['guide']> {
  const result = validateDocument('GuideDefinition', { ...plainGuide, ...Object(raw) })
  if ('issues' in result) throw new TypeError(JSON.stringify(result.issues))
  return result.document
}

/** Only what the engine reads of a template: fixtures leave its blocks out. */
function readDocument(raw: unknown): FlowSource['documents'][number] {
  const blocks = [{ type: 'answers' }]
  const result = validateDocument('DocumentTemplateDefinition', {
    name: '文书',
    kind: 'other',
    blocks,
    ...Object(raw),
  })
  if ('issues' in result) throw new TypeError(JSON.stringify(result.issues))
  return result.document
}

function readDecision(raw: unknown): NonNullable<FlowSource['decisions']>[number] {
  const result = validateDocument('DecisionTableDefinition', raw)
  if ('issues' in result) throw new TypeError(JSON.stringify(result.issues))
  return result.document
}

function readList(raw: unknown): readonly unknown[] {
  if (!Array.isArray(raw)) throw new TypeError('not a list')
  return raw
}

const plainGuide = { itemType: '01', serviceObjects: ['1'], caseType: 'promised', summary: '示例' }

type Stage = Omit<World, 'facts'>

function play(suite: FlowSuite, begun: Stage, moves: unknown): readonly unknown[] {
  if (!Array.isArray(moves)) throw new TypeError('no moves')
  let stage = begun
  let current = emptyCase
  let answers: Readonly<Record<string, JsonValue>> = {}
  const seen: unknown[] = []
  moves.forEach((raw: unknown, index) => {
    const move = readMove(raw)
    if (move.item !== undefined) stage = { ...stage, flow: prepare(suite, move.item) }
    answers = { ...answers, ...move.answers }
    if (move.see !== undefined) seen.push(look(stage, current, move))
    if (move.do === undefined) return
    const known = answers
    const result = runMove({ ...stage, facts: now => factsOf(known, now) }, current, {
      command: commandOf(current, move),
      commandId: `c${index + 1}`,
      actor: without(whoIs(suite.directory, move.by ?? 'system'), move.lost),
      now: move.at,
      missing: () => move.missing ?? [],
      ...(move.debts === undefined ? {} : { debts: move.debts }),
      ...(move.originals === undefined ? {} : { originals: move.originals }),
    })
    if ('refusal' in result) seen.push(result.refusal.code)
    else {
      current = result.committed
      if (!isEqual(foldEvents(current.events), current.state))
        throw new Error('replay differs from the state')
      seen.push('done')
    }
  })
  return seen
}

/** The asked facts of a case, each in the shortest form that can be wrong. */
function look(
  { flow, calendar }: Stage,
  { state, effects, events }: MemoryCase,
  { at, see = [] }: FixtureMove,
): unknown {
  const views: Readonly<Record<string, () => unknown>> = {
    status: () => statusOf(state),
    tasks: () =>
      state.tasks
        .filter(task => task.state === 'open' || task.state === 'claimed')
        .map(({ key, seat, holder }) =>
          [key, ...(seat === undefined ? [] : [seat]), ...(holder === undefined ? [] : [holder.id])].join(
            ' ',
          ),
        ),
    waiting: () => state.tasks.filter(task => task.state === 'suspended').map(({ key }) => key),
    closed: () =>
      state.tasks
        .filter(task => task.state === 'done' || task.state === 'cancelled')
        .map(({ key, cause, outcome }) =>
          [key, cause, ...(outcome === undefined ? [] : [outcome])].join(' '),
        ),
    clocks: () =>
      Object.fromEntries(
        clocksOf(state, flow.limits, calendar, civilDateOfInstant(at)).map(({ limit, dueOn, light }) => [
          limit,
          `${dueOn ?? '-'} ${light}`,
        ]),
      ),
    timers: () => state.timers.map(({ fireAt }) => fireAt).toSorted(),
    nodes: () => Object.fromEntries(Object.entries(state.nodes).map(([key, { outcome }]) => [key, outcome])),
    variables: () =>
      Object.fromEntries(
        Object.entries(state.nodes).flatMap(([key, { variables = {} }]) =>
          Object.entries(variables).map(([name, variable]) => [
            `${key}.${name}`,
            'value' in variable ? variable.value : null,
          ]),
        ),
      ),
    documents: () => effects.flatMap(effect => (effect.type === 'issueDocument' ? [effect.template] : [])),
    participations: () =>
      effects.flatMap(effect =>
        effect.type === 'startParticipation'
          ? [`+${effect.departmentId}`]
          : effect.type === 'endParticipation'
            ? [`-${effect.departmentId}`]
            : [],
      ),
    notices: () =>
      effects.flatMap(effect =>
        effect.type === 'publishNotice'
          ? [`+${effect.step} ${effect.through}`]
          : effect.type === 'endNotice'
            ? ['-']
            : [],
      ),
    timeline: () => timelineOf(flow, events).map(({ type, step = '' }) => `${type} ${step}`.trim()),
    procedures: () =>
      (state.specialProcedures ?? []).map(({ procedure, endedAt, result }) =>
        [procedure, endedAt === undefined ? 'open' : 'ended', ...(result === undefined ? [] : [result])].join(
          ' ',
        ),
      ),
    followUps: () =>
      (state.followUps ?? []).map(({ key, stage, result, rectifications }) =>
        [
          key,
          stage,
          ...(result === undefined ? [] : [result]),
          ...rectifications.map(({ dueOn, reportedAt, lapsedAt }) =>
            reportedAt === undefined ? (lapsedAt === undefined ? `due ${dueOn}` : 'lapsed') : 'reported',
          ),
        ].join(' '),
      ),
    screened: () =>
      (state.screened ?? []).map(({ candidate, answer, by }) =>
        [candidate, answer, ...(by === undefined ? [] : [by.id])].join(' '),
      ),
    children: () =>
      (state.children ?? []).map(({ id, state: stands, number, outcome }) =>
        [
          id,
          stands,
          ...(number === undefined ? [] : [number]),
          ...(outcome === undefined ? [] : [outcome]),
        ].join(' '),
      ),
    orders: () =>
      effects.flatMap(effect =>
        effect.type === 'startChild'
          ? [`+${effect.departmentId} ${effect.item} ${JSON.stringify(effect.values)}`]
          : effect.type === 'cancelChild'
            ? [`-${effect.child}`]
            : [],
      ),
    grantEnd: () =>
      state.grantEnd === undefined
        ? null
        : `${state.grantEnd.how} ${state.grantEnd.ground} ${state.grantEnd.by.id}`,
    breaches: () => effects.flatMap(effect => (effect.type === 'recordBreach' ? [effect.kind] : [])),
    licenceEnds: () => effects.flatMap(effect => (effect.type === 'endLicence' ? [effect.how] : [])),
    actors: () =>
      events.flatMap(event =>
        event.type === 'taskClosed' && event.by !== undefined
          ? [`${event.by.name} ${event.by.onBehalfOf?.id ?? ''}`.trim()]
          : [],
      ),
    judged: () =>
      events.flatMap(event =>
        event.type === 'taskClosed'
          ? (event.checklist ?? []).map(({ point, verdict, evidence = [] }) =>
              [event.key, point, verdict, ...evidence].join(' '),
            )
          : [],
      ),
    decision: () =>
      state.decision === null
        ? null
        : [state.decision.outcome, state.decision.by.id, state.decision.byRules ?? ''].join(' ').trim(),
    rules: () =>
      events.flatMap(event =>
        event.type === 'rulesJudged'
          ? [{ table: event.table, inputs: event.inputs, rules: event.rules, uncertain: event.uncertain }]
          : [],
      ),
    deferral: () => state.deferral ?? null,
    time: () => handlingTimeOf(state, calendar) ?? null,
    hold: () => state.deliveryHold?.materials ?? null,
    events: () => events.map(({ type }) => type),
    notified: () => effects.flatMap(effect => (effect.type === 'notify' ? [effect.notice] : [])),
    marks: () => state.redMarks.map(({ code }) => code),
    acceptedAt: () => state.moments.acceptedAt,
    submission: () => state.submission,
    tokens: () => state.tokens.map(({ step }) => step),
  }
  return Object.fromEntries(see.map(name => [name, views[name]?.() ?? null]))
}

function readMove(raw: unknown): FixtureMove {
  if (!isMove(raw)) throw new TypeError('not a move')
  return raw
}

function isMove(raw: unknown): raw is FixtureMove {
  return typeof raw === 'object' && raw !== null && 'at' in raw && typeof raw.at === 'string'
}

/** `applicant`, `system`, or an officer of the directory by id. */
function whoIs(directory: Directory, name: string): Actor {
  if (name === 'system') return { kind: 'system', id: 'system', name: 'system', roles: [] }
  const officer = directory.officers.find(({ id }) => id === name)
  if (officer !== undefined) return actorOf(officer)
  return { kind: 'applicant', id: name, name, partyId: name, roles: [] }
}

function without(actor: Actor, lost: readonly string[] = []): Actor {
  return { ...actor, roles: actor.roles.filter(role => !lost.includes(role)) }
}

/** Acts on tasks that wait or are over. */
const onEarlierTasks = new Set<unknown>(['removeSigner', 'endSpecialProcedure', 'recall'])

/** Fills in what fixtures leave out: the task of the step, the timer that is due, the run that waits. */
function commandOf(
  { state }: MemoryCase,
  { do: given = { type: '' }, by, kind }: FixtureMove,
): EngineCommand {
  const { step, ...rest } = given
  const ofStep = state.tasks.filter(
    each => (each.key === step || each.seat === step) && (kind === undefined || each.kind === kind),
  )
  const open = ofStep.filter(each => each.state === 'open' || each.state === 'claimed')
  const mine = ofStep.filter(each => each.holder?.id === by && each.kind === 'work')
  const task = onEarlierTasks.has(rest.type)
    ? (mine.at(-1) ?? ofStep[0])
    : (open.find(({ holder }) => holder?.id === by) ??
      mine.find(each => each.state === 'suspended') ??
      open[0])
  const run = state.runs.find(({ key }) => key === step)
  const timer = state.timers.toSorted((a, b) => (a.fireAt < b.fireAt ? -1 : 1))[0]
  const command: unknown = {
    ...(rest.type === 'submit'
      ? { departmentId: 'own', applicant: { partyId: 'applicant', name: 'applicant' }, channel: 'online' }
      : {}),
    ...(rest.type === 'timerFired' ? { timerId: timer?.id ?? 'none' } : {}),
    ...(step === undefined ? {} : { taskId: task?.id ?? 'none', runId: run?.id ?? 'none' }),
    ...rest,
  }
  if (!isCommand(command)) throw new TypeError('not a command')
  return command
}

/** Fixtures are written by hand against the command types; the type name is what the engine tells them apart by. */
function isCommand(value: unknown): value is EngineCommand {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
