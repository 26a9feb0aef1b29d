import type { Expression } from '../ast.ts'
import type { ExpressionType, TypeScope } from '../expression-type.ts'
import type { PatternEngine } from '../host-functions.ts'
import type { ExpressionIssue } from '../issue.ts'

/** One check under way, handed to the rules of the single node kinds. */
export interface Checker {
  readonly scope: TypeScope
  readonly patterns: PatternEngine | undefined
  infer(node: Expression, names: LocalNames): ExpressionType
  report(issue: ExpressionIssue): void
}

/** What is known at a place of the expression beyond the scope. */
export interface LocalNames {
  /** Names bound by iterators, contexts, filters and tests. */
  readonly types: ReadonlyMap<string, ExpressionType>
  /** Elements of the filters around, innermost first; their keys are names. */
  readonly elements: readonly ExpressionType[]
  /** Canonical texts of paths that a condition before has shown not to be null. */
  readonly present: ReadonlySet<string>
}

export const NO_NAMES: LocalNames = { types: new Map(), elements: [], present: new Set() }

export function bindName(names: LocalNames, name: string, type: ExpressionType): LocalNames {
  return { ...names, types: new Map(names.types).set(name, type) }
}

export function markPresent(names: LocalNames, paths: readonly string[]): LocalNames {
  return paths.length === 0 ? names : { ...names, present: new Set([...names.present, ...paths]) }
}
