import type { HistoryName, Refusal } from './command.ts'
import { commands, type CommandArgs, type CommandName } from './commands.ts'
import { diffRecords, reverseDiff, applyDiff, mergeDiffs, type RecordsDiff } from './diff-records.ts'
import { judgeLinked } from './linked-blocks.ts'
import type { RecordKey, Records } from './records.ts'

/** One undoable step. */
export interface HistoryEntry {
  readonly name: HistoryName
  readonly diff: RecordsDiff
  /** When it was last added to, in milliseconds. */
  readonly at: number
  readonly mergeKey?: string
}

/** The item being designed with its history. Immutable. */
export interface DesignDocument {
  readonly records: Records
  /** Oldest first. */
  readonly past: readonly HistoryEntry[]
  /** What undo took back, the next to redo last. */
  readonly future: readonly HistoryEntry[]
}

/** Typing that pauses longer than this starts a new entry. */
const burstMilliseconds = 1000

/** Older entries are forgotten, so that a day of work does not grow without bound. */
const mostEntries = 500

export function openDocument(records: Records): DesignDocument {
  return { records, past: [], future: [] }
}

/** What a dispatch gives: the next document, or why not. */
export type Dispatched = { readonly document: DesignDocument } | { readonly refusal: Refusal }

/** One act to dispatch; `at` is now in milliseconds. */
export interface Act<Name extends CommandName> {
  readonly name: Name
  readonly args: CommandArgs[Name]
  readonly at: number
}

/** Runs a command: rule, change, diff by reference, one history entry. */
export function dispatch<Name extends CommandName>(document: DesignDocument, act: Act<Name>): Dispatched {
  const command = commands[act.name]
  const refusal = command.check(document.records, act.args)
  if (refusal) return { refusal }
  const records = command.run(document.records, act.args)
  const diff = diffRecords(document.records, records)
  if (diff.length === 0) return { document }
  const outside = command.mayChangeLinked?.(act.args)
    ? undefined
    : judgeLinked(document.records, records, diff)
  if (outside) return { refusal: outside }
  const mergeKey = command.mergeKey?.(act.args)
  const entry: HistoryEntry = {
    name: command.describe(document.records, act.args),
    diff,
    at: act.at,
    ...(mergeKey === undefined ? {} : { mergeKey }),
  }
  return { document: { records, past: appendEntry(document, entry), future: [] } }
}

function appendEntry(document: DesignDocument, entry: HistoryEntry): HistoryEntry[] {
  const last = document.past.at(-1)
  const continues =
    last?.mergeKey !== undefined &&
    last.mergeKey === entry.mergeKey &&
    document.future.length === 0 &&
    entry.at - last.at <= burstMilliseconds
  if (!continues) return [...document.past, entry].slice(-mostEntries)
  return [...document.past.slice(0, -1), { ...entry, diff: mergeDiffs(last.diff, entry.diff) }]
}

/** Takes back the last entry; the same document when there is none. */
export function undo(document: DesignDocument): DesignDocument {
  const entry = document.past.at(-1)
  if (!entry) return document
  return {
    records: applyDiff(document.records, reverseDiff(entry.diff)),
    past: document.past.slice(0, -1),
    future: [...document.future, entry],
  }
}

/** Does again what undo took back. */
export function redo(document: DesignDocument): DesignDocument {
  const entry = document.future.at(-1)
  if (!entry) return document
  return {
    records: applyDiff(document.records, entry.diff),
    past: [...document.past, withoutMergeKey(entry)],
    future: document.future.slice(0, -1),
  }
}

/** The records an entry touched that still exist: what to show after undo and redo. */
export function touchedRecords(records: Records, entry: HistoryEntry | undefined): RecordKey[] {
  return (entry?.diff ?? []).map(change => change.key).filter(key => records.has(key))
}

function withoutMergeKey({ name, diff, at }: HistoryEntry): HistoryEntry {
  return { name, diff, at }
}
