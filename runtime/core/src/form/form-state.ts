import { draftOf } from './draft-answers.ts'
import { fieldStateAt } from './field-state.ts'
import { findInstance, framesOf, pathOf } from './find-instance.ts'
import type { FieldPlan, ListedInstance } from './plan.ts'
import { failuresOf, frameAt, isPartShown, rootOf, rowsOf, withRow, type Run } from './run.ts'
import type { Answers, FieldState, FormState, Issue, PartState } from './types.ts'

/**
 * A state over an evaluation. Fields are looked at when they are asked for, so that a change costs what depends on
 * it and a view pays for what it shows.
 */
class LiveState implements FormState {
  readonly #run: Run
  readonly #touched: readonly ListedInstance[] | null
  #fields: ReadonlyMap<string, FieldState> | undefined
  #changed: readonly string[] | undefined

  constructor(run: Run, touched: readonly ListedInstance[] | null) {
    this.#run = run
    this.#touched = touched
  }

  get answers(): Answers {
    return draftOf(this.#run, rootOf(this.#run))
  }

  get fields(): ReadonlyMap<string, FieldState> {
    this.#fields ??= createFieldsView(this.#run)
    return this.#fields
  }

  get parts(): ReadonlyMap<string, PartState> {
    const { parts, plan } = this.#run
    parts.view ??= new Map(
      plan.parts.map(part => [part.id, isPartShown(this.#run, part) ? VISIBLE : INVISIBLE]),
    )
    return parts.view
  }

  get issues(): readonly Issue[] {
    return failuresOf(this.#run)
  }

  get changed(): readonly string[] {
    this.#changed ??=
      this.#touched === null ? [...this.fields.keys()] : [...new Set(this.#touched.map(pathOfInstance))]
    return this.#changed
  }

  /** @throws RangeError for an object that `startForm` or `changeForm` has not made. */
  static runOf(state: FormState): Run {
    if (!(state instanceof LiveState)) throw new RangeError('not a form state of this evaluation')
    return state.#run
  }
}

export function createFormState(run: Run, touched: readonly ListedInstance[] | null): FormState {
  return new LiveState(run, touched)
}

/** @throws RangeError for an object that `startForm` or `changeForm` has not made. */
export function runOf(state: FormState): Run {
  return LiveState.runOf(state)
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
        rowsOf(run, plan).forEach((row, place) =>
          withRow(run, row, () => add(plan.members, [...places, place])),
        )
      }
    }
  }
}
