import {
  changeForm,
  initialRow,
  judgeAnswers,
  startForm,
  type Answers,
  type FieldState,
  type FormChange,
  type FormContext,
  type FormState,
  type PreparedForm,
} from '@yibiao/core/form'
import type { Issue, OpenPart, ProvenanceView } from '@yibiao/schemas'
import type { FieldViewState, RowsChange } from '../fields/field-view-contract.ts'
import { changeList, undoOf } from './change-list.ts'
import { answerAt, pathsUpward } from './form-index.ts'
import { createShownProblems } from './shown-problems.ts'

/** What the surroundings say about the answers; may change while the form is being filled. */
export interface FillerFacts {
  /** Where values come from, by path. */
  readonly provenance?: Readonly<Record<string, ProvenanceView>> | undefined
  /** For a correction: only these fields, and those that appear or become required through them, are open. */
  readonly opens?: readonly OpenPart[] | undefined
  /** Ids of the only fields that can be changed, with what they contain: what a step lets an officer write. */
  readonly writable?: readonly string[] | undefined
  /** What the server found; each is shown until its answer changes. */
  readonly issues?: readonly Issue[] | undefined
  /** Nothing can be changed. */
  readonly isReadOnly?: boolean | undefined
}

export interface FillerStoreInput extends FillerFacts {
  readonly form: PreparedForm
  readonly answers: Answers
  readonly context: FormContext
}

/** How one field is shown now. */
export interface ShownField {
  readonly isVisible: boolean
  /** A group or repeat: it holds fields, its value is theirs. */
  readonly isContainer: boolean
  readonly state: FieldViewState
}

/** Called with the paths whose fields may look different now; `undefined` when all may. */
export type FillerListener = (paths: readonly string[] | undefined) => void

/** A form being filled: the kernel's state, and what of it the reader has been shown. */
export interface FillerStore {
  readonly form: PreparedForm
  /** The kernel's state now. */
  now(): FormState
  /** How a field is shown; undefined when there is no such field (any more). */
  shown(path: string): ShownField | undefined
  /** Changes answers; those of closed fields are left alone. Gives the changes that were made. */
  change(changes: readonly FormChange[]): readonly FormChange[]
  /** Takes over answers that came from elsewhere, also for closed fields. */
  take(changes: readonly FormChange[]): void
  changeRows(path: string, change: RowsChange): readonly FormChange[]
  /** What would take a change of rows back. */
  undoOfRows(path: string, change: RowsChange): RowsChange
  /** Shows the problems at these paths and below from now on. */
  reveal(...paths: readonly string[]): void
  /** Judges the fields with these ids (all when absent) and shows what is wrong with them. */
  judge(only?: readonly string[]): readonly Issue[]
  /** Problems shown now, in the order of the form. */
  problems(): readonly Issue[]
  setFacts(facts: FillerFacts): void
  subscribe(listener: FillerListener): () => void
}

/** An issue that stands until the answer it is about changes. */
interface StandingIssue {
  readonly issue: Issue
  readonly answer: unknown
}

export function createFillerStore(input: FillerStoreInput): FillerStore {
  const { form, context } = input
  let state = startForm(form, { answers: input.answers, context })
  let facts: FillerFacts = input
  let missing = noStanding
  let fromServer = standing(input.issues ?? [], state)
  const revealed = new Set<string>()
  const listeners = new Set<FillerListener>()
  const before = state

  const notify: FillerListener = paths => {
    problems.forget(paths)
    for (const listener of listeners) listener(paths)
  }

  const run = (changes: readonly FormChange[]) => {
    if (changes.length === 0) return
    const previous = state
    state = changeForm(form, previous, changes)
    notify([...changedPaths(previous, state), ...changes.map(({ path }) => path)])
  }

  const isClosed = (field: FieldState): boolean => {
    if (facts.isReadOnly || field.isReadOnly) return true
    const upward = pathsUpward(field.path)
    if (upward.some(path => isLocked(facts.provenance?.[path]))) return true
    const { opens, writable } = facts
    if (writable !== undefined && !upward.some(path => isNamed(writable, path))) return true
    return opens !== undefined && !isOpened(field, upward)
  }

  const isNamed = (ids: readonly string[], path: string): boolean => {
    const id = state.fields.get(path)?.fieldId
    return id !== undefined && ids.includes(id)
  }

  const isOpened = (field: FieldState, upward: readonly string[]): boolean => {
    if (upward.some(path => openOf(state.fields.get(path)?.fieldId))) return true
    const then = before.fields.get(field.path)
    if (!then?.isVisible) return true
    return field.isRequired && !then.isRequired
  }

  const openOf = (fieldId: string | undefined) =>
    facts.opens?.find(open => open.field === fieldId && fieldId !== undefined)

  const issuesOf = (field: FieldState): readonly Issue[] => {
    const own = field.issues.filter(issue => pathsUpward(issue.path).some(path => revealed.has(path)))
    const others = [...(missing.get(field.path) ?? []), ...(fromServer.get(field.path) ?? [])]
      .filter(({ issue, answer }) => answerAt(state.answers, issue.path) === answer)
      .map(({ issue }) => issue)
    return own.length === 0 && others.length === 0 ? noIssues : withoutRepetition([...own, ...others])
  }

  const rowsAt = (path: string): readonly unknown[] => {
    const value = answerAt(state.answers, path)
    return Array.isArray(value) ? value : []
  }

  const problems = createShownProblems(
    form.compiled.definition,
    // What nobody has been shown yet has no problems: a form that opens need not look for them.
    () => (revealed.size === 0 && missing.size === 0 && fromServer.size === 0 ? [] : state.fields.keys()),
    path => {
      const field = state.fields.get(path)
      return field?.isVisible === true ? issuesOf(field) : noIssues
    },
  )

  const store: FillerStore = {
    form,
    now: () => state,
    shown(path) {
      const field = state.fields.get(path)
      if (!field) return undefined
      const { value, isRequired, options, rows, bounds } = field
      return {
        isVisible: field.isVisible,
        isContainer: field.field.type === 'group' || field.field.type === 'repeat',
        state: {
          value: value ?? null,
          isRequired,
          isReadOnly: isClosed(field),
          issues: issuesOf(field),
          options,
          rows,
          bounds,
          provenance: facts.provenance?.[path],
          partProvenance: partsOf(facts.provenance, path),
          openReason: openOf(field.fieldId)?.reason,
        },
      }
    },
    change(changes) {
      const taken = changes.filter(({ path }) => {
        const field = state.fields.get(path)
        return field !== undefined && !isClosed(field)
      })
      run(taken)
      return taken
    },
    take: run,
    changeRows(path, change) {
      const row = change.type === 'add' ? initialRow(form, context, state.answers, path) : {}
      return store.change([{ path, value: changeList(rowsAt(path), change, row) }])
    },
    undoOfRows(path, change) {
      return undoOf(rowsAt(path), change)
    },
    reveal(...paths) {
      const fresh = paths.filter(path => !revealed.has(path))
      for (const path of fresh) revealed.add(path)
      const shown = fresh.flatMap(pathsUpward).filter(path => state.fields.has(path))
      if (shown.length > 0) notify([...new Set(shown)])
    },
    judge(only) {
      const { issues } = judgeAnswers(form, {
        answers: state.answers,
        context,
        ...(only ? { only } : {}),
      })
      const answerable = issues.filter(issue => {
        const owner = ownerOf(state, issue.path)
        const field = owner === undefined ? undefined : state.fields.get(owner)
        return field === undefined || !isClosed(field)
      })
      for (const issue of answerable) revealed.add(issue.path)
      missing = standing(answerable, state)
      notify(undefined)
      return answerable
    },
    problems() {
      return problems.list()
    },
    setFacts(next) {
      if (next.issues !== facts.issues) fromServer = standing(next.issues ?? [], state)
      facts = next
      notify(undefined)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return store
}

const noIssues: readonly Issue[] = []

/** By the path of the field they belong to. */
type StandingIssues = ReadonlyMap<string, readonly StandingIssue[]>

const noStanding: StandingIssues = new Map()

/** The field an issue belongs to: at its path or the nearest above it. */
function ownerOf(state: FormState, path: string): string | undefined {
  return pathsUpward(path).find(each => state.fields.has(each))
}

function standing(issues: readonly Issue[], state: FormState): StandingIssues {
  return Map.groupBy(
    issues.map(issue => ({ issue, answer: answerAt(state.answers, issue.path) })),
    ({ issue }) => ownerOf(state, issue.path) ?? '',
  )
}

function withoutRepetition(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map(issue => [`${issue.path} ${issue.code}`, issue])).values()]
}

function isLocked(provenance: ProvenanceView | undefined): boolean {
  return provenance?.mode === 'locked' && provenance.trust !== 'contested'
}

function partsOf(
  provenance: Readonly<Record<string, ProvenanceView>> | undefined,
  path: string,
): Readonly<Record<string, ProvenanceView>> | undefined {
  const parts = Object.entries(provenance ?? {}).filter(([key]) => key.startsWith(`${path}/`))
  return parts.length > 0 ? Object.fromEntries(parts) : undefined
}

/** Paths of fields that are new, gone or different. Unchanged fields keep their identity. */
function changedPaths(previous: FormState, next: FormState): readonly string[] {
  return next.changed.filter(path => previous.fields.get(path) !== next.fields.get(path))
}
