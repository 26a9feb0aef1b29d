import { writePath } from './answer-path.ts'
import { createFormState, runOf, type ListedInstance } from './form-state.ts'
import { draftAnswer } from './draft-answers.ts'
import { findInstance } from './find-instance.ts'
import { cellAt, ownCell, copyFrame, loadField, type Frame } from './frame.ts'
import { replaceRows } from './replace-rows.ts'
import type { Dependent, FieldPlan, FramePlan, PartPlan, RulePlan } from './plan.ts'
import type { PreparedForm } from './prepare-form.ts'
import { answerOf, createRun, isPartVisible, isVisible, type Run } from './run.ts'
import type { FormChange, FormState } from './types.ts'

/**
 * Answers fields anew and evaluates again what depends on them, nothing else. Changes at paths that lead to no field,
 * or to a calculated one, are left out. The state given stays as it is.
 */
export function changeForm(
  _prepared: PreparedForm,
  state: FormState,
  changes: readonly FormChange[],
): FormState {
  const before = runOf(state)
  const run = continueRun(before)
  const update: Update = { run, owned: new Set([rootOf(run)]), pending: new Map(), changed: [] }
  for (const each of changes) applyChange(update, each)
  runPending(update)
  return createFormState(run, update.changed, haveSameParts(run, before) ? state.parts : null)
}

function haveSameParts(run: Run, before: Run): boolean {
  return run.parts.every((isShown, index) => isShown === before.parts[index])
}

interface Update {
  readonly run: Run
  /** Frames made for this change, which may be written to. */
  readonly owned: Set<Frame>
  /** Rules to evaluate again, by their order, and the rows in which. */
  readonly pending: Map<number, Map<string, readonly number[]>>
  readonly changed: ListedInstance[]
}

function continueRun(before: Run): Run {
  const run = createRun(before.plan, copyFrame(rootOf(before)), before.context)
  run.parts.push(...before.parts)
  for (const [key, issue] of before.failures) if (key !== 'whole') run.failures.set(key, issue)
  return run
}

function rootOf(run: Run): Frame {
  const [root] = run.chain
  if (root === undefined) throw new RangeError('a run without a form')
  return root
}

function applyChange(update: Update, { path, value }: FormChange): void {
  const { run } = update
  const found = findInstance(run.plan, rootOf(run), path)
  if (found === undefined || !found.plan.hasAnswer) return
  const { plan, places, rest } = found
  if (plan.rules.calculate !== null) return
  const frame = moveTo(update, plan, places)
  const answer = rest.length === 0 ? value : writePath(answerBelow(run, frame, plan), rest, value)
  setAnswer(update, frame, plan, places, answer)
}

/** What a path leads through: the rows of a repeat, or the parts of a composite value. */
function answerBelow(run: Run, frame: Frame, plan: FieldPlan): unknown {
  return plan.rows === null ? cellAt(frame, plan.slot).raw : draftAnswer(run, plan)
}

function setAnswer(
  update: Update,
  frame: Frame,
  plan: FieldPlan,
  places: readonly number[],
  answer: unknown,
): void {
  if (plan.rows !== null) {
    const before = cellAt(frame, plan.slot).rows ?? []
    replaceRows(frame, plan, answer)
    const after = cellAt(frame, plan.slot).rows ?? []
    after.forEach((row, place) => {
      if (row !== before[place]) noteRow(update, row, plan.members, [...places, place])
    })
  } else {
    ownCells(frame, plan)
    loadField(frame, plan, answer, { loaded: 0, isExceeded: false })
  }
  touchInside(update, plan, places)
}

function ownCells(frame: Frame, plan: FieldPlan): void {
  ownCell(frame, plan.slot)
  if (plan.rows === null) for (const member of plan.members) ownCells(frame, member)
}

/** A row that is new, or in another place, is looked at again as a whole. */
function noteRow(update: Update, row: Frame, members: readonly FieldPlan[], places: readonly number[]): void {
  for (const plan of members) {
    update.changed.push({ plan, places })
    if (plan.rows === null) noteRow(update, row, plan.members, places)
    else
      cellAt(row, plan.slot).rows?.forEach((inner, place) =>
        noteRow(update, inner, plan.members, [...places, place]),
      )
  }
}

/** A field and all inside it have other values. */
function touchInside(update: Update, plan: FieldPlan, places: readonly number[]): void {
  touch(update, plan, places)
  for (const member of plan.members) {
    if (plan.rows === null) touchInside(update, member, places)
    else touchColumn(update, member, places)
  }
}

/** A whole column: what reads one cell lies in rows that are new anyway or is found through the column. */
function touchColumn(update: Update, plan: FieldPlan, places: readonly number[]): void {
  for (const dependent of update.run.plan.dependents[plan.index] ?? []) {
    if (dependent.kind === 'column') addDependent(update, dependent, plan, places)
  }
  for (const member of plan.members) touchColumn(update, member, places)
}

/** A field has another value: forget what was made of it, and note what reads it. */
function touch(
  update: Update,
  plan: FieldPlan,
  places: readonly number[],
  keeps: 'answer' | 'nothing' = 'nothing',
): void {
  const frame = moveTo(update, plan, places)
  if (keeps === 'nothing') ownCell(frame, plan.slot).answer = undefined
  ownCell(frame, plan.slot).value = undefined
  markStale(update, plan, places)
  forgetAround(update, plan, places)
  for (const dependent of update.run.plan.dependents[plan.index] ?? []) {
    addDependent(update, dependent, plan, places)
  }
}

/** What groups, rows and columns around made of it. */
function forgetAround(update: Update, plan: FieldPlan, places: readonly number[]): void {
  const { chain } = update.run
  for (const frame of chain) {
    frame.draft = undefined
    frame.columns = undefined
  }
  let depth = places.length
  for (let container = plan.container; container !== null; container = container.container) {
    if (container.rows !== null) depth -= 1
    const frame = chain[depth]
    if (frame === undefined) continue
    ownCell(frame, container.slot).value = undefined
    markStaleIn(update, frame, container, places.slice(0, depth))
  }
}

function addDependent(
  update: Update,
  dependent: Dependent,
  plan: FieldPlan,
  places: readonly number[],
): void {
  const { step, field, frame, kind } = dependent
  const shared = kind === 'column' ? [] : places.slice(0, plan.frame.depth)
  for (const each of listPlaces(rootOf(update.run), frame, shared)) {
    if (field !== null) markStale(update, field, each)
    if (step === null) continue
    const rows = update.pending.get(step.order)
    const key = each.length === 0 ? '' : each.join('/')
    if (rows === undefined) update.pending.set(step.order, new Map([[key, each]]))
    else rows.set(key, each)
  }
}

/** The form itself stands in no row. */
const WHOLE_FORM: readonly (readonly number[])[] = [[]]

/** Every row of a frame below the given ones. */
function listPlaces(root: Frame, plan: FramePlan, shared: readonly number[]): readonly (readonly number[])[] {
  if (plan.depth === 0) return WHOLE_FORM
  let level: { readonly frame: Frame; readonly places: readonly number[] }[] = [{ frame: root, places: [] }]
  for (const { repeat } of plan.chain.slice(1)) {
    level = level.flatMap(({ frame, places }) => {
      const rows = repeat === null ? [] : (cellAt(frame, repeat.slot).rows ?? [])
      const only = shared[places.length]
      return rows.flatMap((row, place) =>
        only === undefined || only === place ? [{ frame: row, places: [...places, place] }] : [],
      )
    })
  }
  return level.map(({ places }) => places)
}

/** Evaluates the noted rules in their order; each may note others, which come later. */
function runPending(update: Update): void {
  const { pending, run } = update
  while (pending.size > 0) {
    let order = Infinity
    for (const each of pending.keys()) if (each < order) order = each
    const rows = pending.get(order)
    pending.delete(order)
    const step = run.plan.stepByOrder.get(order)
    if (step === undefined || rows === undefined) continue
    for (const places of rows.values()) runAgain(update, step, places)
  }
}

function runAgain(update: Update, { kind, owner, part }: RulePlan, places: readonly number[]): void {
  const { run } = update
  if (owner === null) {
    if (part !== null) showPart(update, part)
    return
  }
  const frame = moveTo(update, owner, places)
  if (kind === 'visible') {
    const before = cellAt(frame, owner.slot).visible
    ownCell(frame, owner.slot).visible = undefined
    if (isVisible(run, owner) !== before) showInside(update, owner, places)
    return
  }
  const before = cellAt(frame, owner.slot).answer
  ownCell(frame, owner.slot).answer = undefined
  const after = answerOf(run, owner)
  if (!Object.is(before, after)) touch(update, owner, places, 'answer')
}

function showPart(update: Update, part: PartPlan): void {
  const { run } = update
  const before = run.parts[part.index]
  run.parts[part.index] = undefined
  if (isPartVisible(run, part) === before) return
  for (const section of run.plan.parts) if (section.page === part) run.parts[section.index] = undefined
  for (const field of run.plan.top) {
    if (field.part === part || field.part.page === part) showInside(update, field, [])
  }
}

/** A field has appeared or gone, and with it all that is inside. */
function showInside(update: Update, plan: FieldPlan, places: readonly number[]): void {
  const frame = moveTo(update, plan, places)
  ownCell(frame, plan.slot).visible = undefined
  touch(update, plan, places, plan.rules.calculate === null ? 'answer' : 'nothing')
  const { length } = plan.rows === null ? [] : (cellAt(frame, plan.slot).rows ?? [])
  for (const member of plan.members) {
    if (plan.rows === null) showInside(update, member, places)
    else for (let place = 0; place < length; place += 1) showInside(update, member, [...places, place])
  }
}

function markStale(update: Update, plan: FieldPlan, places: readonly number[]): void {
  markStaleIn(update, moveTo(update, plan, places), plan, places)
}

function markStaleIn(update: Update, frame: Frame, plan: FieldPlan, places: readonly number[]): void {
  ownCell(frame, plan.slot).isFresh = false
  update.changed.push({ plan, places })
}

/** Goes to the row of a field, in frames that may be written to. */
function moveTo({ run, owned }: Update, plan: FieldPlan, places: readonly number[]): Frame {
  let frame = rootOf(run)
  const chain = [frame]
  for (const [depth, place] of places.entries()) {
    const repeat = plan.frame.chain[depth + 1]?.repeat
    const rows = repeat ? cellAt(frame, repeat.slot).rows : undefined
    const row = rows?.[place]
    if (!repeat || rows === undefined || row === undefined) throw new RangeError('a row that does not exist')
    if (owned.has(row)) {
      frame = row
    } else {
      const copy = copyFrame(row)
      owned.add(copy)
      ownCell(frame, repeat.slot).rows = rows.toSpliced(place, 1, copy)
      frame = copy
    }
    chain.push(frame)
  }
  run.chain = chain
  return frame
}
