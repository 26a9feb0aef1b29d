import { cellAt, NO_ROWS } from './frame.ts'
import { draftOf } from './draft-answers.ts'
import { fieldStateAt } from './field-state.ts'
import { findInstance, framesOf, pathOf } from './find-instance.ts'
import type { FieldPlan } from './plan.ts'
import { frameAt, isPartVisible, withRow, type Run } from './run.ts'
import type { FieldState, FormState, PartState } from './types.ts'

/** Where a state keeps the evaluation behind it; nobody outside can name it. */
const RUN = Symbol('run')

interface LiveState extends FormState {
  readonly [RUN]: Run
}

/**
 * A state over an evaluation. Fields are looked at when they are asked for, so that a change costs what depends on
 * it and a view pays for what it shows.
 */
export function createFormState(
  run: Run,
  touched: readonly ListedInstance[] | null,
  parts: ReadonlyMap<string, PartState> | null,
): FormState {
  let view: ReadonlyMap<string, FieldState> | undefined
  let changed: readonly string[] | undefined
  let knownParts = parts
  const state: LiveState = {
    [RUN]: run,
    get answers() {
      return draftOf(run, frameAt(run, 0))
    },
    get fields() {
      view ??= createFieldsView(run)
      return view
    },
    get parts() {
      knownParts ??= new Map(
        run.plan.parts.map(part => [part.id, isPartVisible(run, part) ? VISIBLE : INVISIBLE]),
      )
      return knownParts
    },
    get issues() {
      return run.failures.size === 0 ? [] : [...run.failures.values()]
    },
    get changed() {
      changed ??= touched === null ? [...state.fields.keys()] : [...new Set(touched.map(pathOfInstance))]
      return changed
    },
  }
  return state
}

/** @throws RangeError for an object that `startForm` or `changeForm` has not made. */
export function runOf(state: FormState): Run {
  if (!isLive(state)) throw new RangeError('not a form state of this evaluation')
  return state[RUN]
}

function isLive(state: FormState): state is LiveState {
  return RUN in state
}

const VISIBLE: PartState = Object.freeze({ isVisible: true })
const INVISIBLE: PartState = Object.freeze({ isVisible: false })

function createFieldsView(run: Run): ReadonlyMap<string, FieldState> {
  const view: ReadonlyMap<string, FieldState> = {
    get size() {
      return listInstances(run).length
    },
    has: path => find(path) !== undefined,
    get(path) {
      const instance = find(path)
      return instance === undefined ? undefined : read(instance.plan, instance.places, path)
    },
    keys: () => listInstances(run).map(pathOfInstance).values(),
    values: () => listStates().values(),
    entries: () => listStates().map(pairOf).values(),
    forEach(act) {
      for (const state of listStates()) act(state, state.path, view)
    },
    [Symbol.iterator]: () => view.entries(),
  }
  return view

  function find(path: string) {
    const instance = findInstance(run.plan, frameAt(run, 0), path)
    return instance === undefined || instance.rest.length > 0 ? undefined : instance
  }

  function read(plan: FieldPlan, places: readonly number[], path: string): FieldState {
    const here = run.chain
    run.chain = framesOf(frameAt(run, 0), plan, places)
    const state = fieldStateAt(run, plan, path)
    run.chain = here
    return state
  }

  function listStates(): FieldState[] {
    return listInstances(run).map(({ plan, places }) => read(plan, places, pathOf(plan, places)))
  }
}

function pairOf(state: FieldState): [string, FieldState] {
  return [state.path, state]
}

/** A field in one row, or in none. */
export interface ListedInstance {
  readonly plan: FieldPlan
  readonly places: readonly number[]
}

function pathOfInstance({ plan, places }: ListedInstance): string {
  return pathOf(plan, places)
}

/** Every field in every row, in the order of the form. */
export function listInstances(run: Run): readonly ListedInstance[] {
  const instances: ListedInstance[] = []
  add(run.plan.top, [])
  return instances

  function add(fields: readonly FieldPlan[], places: readonly number[]): void {
    for (const plan of fields) {
      instances.push({ plan, places })
      if (plan.rows === null) {
        add(plan.members, places)
      } else {
        const rows = cellAt(frameAt(run, plan.frame.depth), plan.slot).rows ?? NO_ROWS
        rows.forEach((row, place) => withRow(run, row, () => add(plan.members, [...places, place])))
      }
    }
  }
}
