import { ANY, contextOf, listOf, nullable, STRING } from '../expression-type.ts'
import { charge, type Frame } from '../frame.ts'
import {
  createContext,
  isContext,
  isList,
  type ContextValue,
  type ListValue,
  type Value,
} from '../values/value.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

const CONTEXT = { name: 'context', type: 'context' } as const
const ENTRY = contextOf([
  ['key', STRING],
  ['value', ANY],
])

export const CONTEXT_FUNCTIONS = {
  'get value': define(
    signature(
      [
        { name: 'm', type: 'context' },
        { name: 'key', type: 'any' },
      ],
      ANY,
      (_, context, key) => getValue(context, key),
    ),
  ),
  'get entries': define(
    signature([{ name: 'm', type: 'context' }], listOf(ENTRY), (frame, context) => {
      charge(frame, context.entries.size)
      return [...context.entries].map(([key, value]) =>
        createContext([
          ['key', key],
          ['value', value],
        ]),
      )
    }),
  ),
  context: define(
    signature([{ name: 'entries', type: 'list' }], nullable(contextOf(null)), (frame, entries) =>
      createFromEntries(frame, entries),
    ),
  ),
  'context put': define(
    signature(
      [CONTEXT, { name: 'key', type: 'any' }, { name: 'value', type: 'any', isNullable: true }],
      nullable(contextOf(null)),
      (frame, context, key, value) => put(frame, context, isList(key) ? key : [key], value),
    ),
    signature(
      [CONTEXT, { name: 'keys', type: 'list' }, { name: 'value', type: 'any', isNullable: true }],
      nullable(contextOf(null)),
      (frame, context, keys, value) => put(frame, context, keys, value),
    ),
  ),
  'context merge': define(
    signature([{ name: 'contexts', type: 'list' }], nullable(contextOf(null)), (frame, contexts) =>
      merge(frame, contexts),
    ),
  ),
} satisfies Record<string, FunctionDefinition>

function getValue(context: ContextValue, key: Value): Value {
  if (typeof key === 'string') return context.entries.get(key) ?? null
  if (!isList(key) || key.length === 0) return null
  let value: Value = context
  for (const step of key) {
    if (!isContext(value) || typeof step !== 'string') return null
    value = value.entries.get(step) ?? null
  }
  return value
}

/** Of `{key, value}` contexts; null when one is neither, or a key occurs twice. */
function createFromEntries(frame: Frame, list: ListValue): Value {
  charge(frame, list.length)
  const entries = new Map<string, Value>()
  for (const entry of list) {
    const key = isContext(entry) ? entry.entries.get('key') : undefined
    const value = isContext(entry) ? entry.entries.get('value') : undefined
    if (typeof key !== 'string' || value === undefined || entries.has(key)) return null
    entries.set(key, value)
  }
  return { kind: 'context', entries }
}

function put(frame: Frame, context: ContextValue, [key, ...rest]: ListValue, value: Value): Value {
  if (typeof key !== 'string') return null
  charge(frame, context.entries.size + 1)
  const entries = new Map(context.entries)
  if (rest.length === 0) return { kind: 'context', entries: entries.set(key, value) }
  const inner = entries.get(key) ?? null
  const updated = isContext(inner) ? put(frame, inner, rest, value) : null
  return updated === null ? null : { kind: 'context', entries: entries.set(key, updated) }
}

function merge(frame: Frame, contexts: ListValue): Value {
  const entries = new Map<string, Value>()
  for (const context of contexts) {
    if (!isContext(context)) return null
    charge(frame, context.entries.size)
    for (const [key, value] of context.entries) entries.set(key, value)
  }
  return { kind: 'context', entries }
}
