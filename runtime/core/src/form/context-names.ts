import { contextOf, DATE, nullable, STRING, type ExpressionType } from '../expression/index.ts'
import type { CompileEnvironment } from './types.ts'

/** The names a rule may use besides the fields. */
export const CONTEXT_NAMES = [
  'applicant',
  'agent',
  'department',
  'case',
  'situation',
  'nodes',
  'credit',
] as const

export type ContextName = (typeof CONTEXT_NAMES)[number]

export function isContextName(name: string): name is ContextName {
  return CONTEXT_NAMES.some(each => each === name)
}

const text = nullable(STRING)
const day = nullable(DATE)

const PARTY: ExpressionType = nullable(
  contextOf([
    ['kind', text],
    ['name', text],
    ['documentType', text],
    ['documentNumber', text],
    ['mobilePhone', text],
    [
      'organisation',
      nullable(
        contextOf([
          ['name', text],
          ['creditCode', text],
        ]),
      ),
    ],
  ]),
)

const NODE: ExpressionType = nullable(contextOf(null))

/** Types of those names. */
export function contextTypes(environment: CompileEnvironment): ReadonlyMap<ContextName, ExpressionType> {
  const { situations, nodes } = environment
  return new Map<ContextName, ExpressionType>([
    ['applicant', PARTY],
    ['agent', PARTY],
    [
      'department',
      nullable(
        contextOf([
          ['name', text],
          ['creditCode', text],
          ['region', text],
        ]),
      ),
    ],
    [
      'case',
      contextOf([
        ['submittedOn', day],
        ['receivedOn', day],
        ['acceptedOn', day],
      ]),
    ],
    ['situation', situations === undefined ? contextOf(null) : contextOf(situations.map(key => [key, text]))],
    ['nodes', nodes === undefined ? contextOf(null) : contextOf(nodes.map(key => [key, NODE]))],
    ['credit', nullable(contextOf(null))],
  ])
}
