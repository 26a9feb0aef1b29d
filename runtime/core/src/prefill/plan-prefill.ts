import {
  createBudget,
  evaluate,
  toJson,
  type CompiledExpression,
  type EvaluationScope,
  type JsonValue,
} from '../expression/index.ts'
import { isContextName } from '../form/context-names.ts'
import type { PreparedSource } from './prepare-prefill.ts'

export interface PrefillRequest {
  /** Answers and context; `createAnswerScope` of core/form. */
  readonly scope: EvaluationScope
  /** Keys of the sources to ask; all but those that only the flow calls when absent. */
  readonly only?: readonly string[]
  /** Keys of the sources to which the applicant has consented. */
  readonly consents?: readonly string[]
}

/** What to do with one source now. */
export type PlannedSource =
  | {
      readonly action: 'ask'
      readonly prepared: PreparedSource
      /** The value looked up, of a registry. */
      readonly key?: JsonValue
      /** The day whose rows count, of a registry; absent for today. */
      readonly asOf?: string
      /** Of an HTTP request. */
      readonly parameters?: Readonly<Record<string, JsonValue>>
    }
  | { readonly action: 'needsConsent' | 'keyMissing'; readonly prepared: PreparedSource }

/**
 * Which sources to ask, and with what. What the applicant typed is a key only where it may be: for a source marked
 * public, or one whose values are only compared. Everywhere else only verified facts are seen, so that nobody learns
 * another person's data by typing their number.
 */
export function planPrefill(
  sources: readonly PreparedSource[],
  request: PrefillRequest,
): readonly PlannedSource[] {
  const { only, consents = [] } = request
  const budget = createBudget()
  return sources
    .filter(({ source }) => (only === undefined ? source.when !== 'flow' : only.includes(source.key)))
    .map((prepared): PlannedSource => {
      const { source } = prepared
      if (source.consent !== undefined && !consents.includes(source.key))
        return { action: 'needsConsent', prepared }
      const scope = mayUseTyped(prepared) ? request.scope : verifiedOnly(request.scope)
      const read = (expression: CompiledExpression): JsonValue => {
        const result = evaluate(expression, scope, budget)
        return 'value' in result ? toJson(result.value) : null
      }
      const key = prepared.key === undefined ? undefined : read(prepared.key)
      const asOf = prepared.asOf === undefined ? undefined : read(prepared.asOf)
      const parameters = Object.entries(prepared.parameters ?? {}).map(
        ([name, expression]): [string, JsonValue] => [name, read(expression)],
      )
      const isMissing = key === null || parameters.some(([, value]) => value === null)
      if (isMissing) return { action: 'keyMissing', prepared }
      return {
        action: 'ask',
        prepared,
        ...(key === undefined ? {} : { key }),
        ...(typeof asOf === 'string' ? { asOf } : {}),
        ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
      }
    })
}

function mayUseTyped({ source, mappings }: PreparedSource): boolean {
  return (
    source.isPublic === true ||
    (mappings.length > 0 && mappings.every(({ mapping }) => mapping.mode === 'verify'))
  )
}

/** Only the names that the server itself vouches for. */
function verifiedOnly(scope: EvaluationScope): EvaluationScope {
  return {
    ...scope,
    lookup: name => (isContextName(name) ? scope.lookup(name) : undefined),
    column: () => undefined,
  }
}
