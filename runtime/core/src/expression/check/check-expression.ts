import type { Expression } from '../ast.ts'
import {
  ANY,
  BOOLEAN,
  contextOf,
  listOf,
  NULL,
  NUMBER,
  rangeOf,
  STRING,
  type ExpressionType,
  type TypeScope,
} from '../expression-type.ts'
import type { PatternEngine } from '../host-functions.ts'
import type { ExpressionIssue } from '../issue.ts'
import { parseTemporal } from '../temporal/parse-temporal.ts'
import { checkArithmetic, checkNegation } from './check-arithmetic.ts'
import { checkCall } from './check-call.ts'
import { checkCondition } from './check-condition.ts'
import { checkBetween, checkComparison, checkRange, checkTest } from './check-comparison.ts'
import { checkFilter, checkFor, checkQuantified } from './check-loop.ts'
import { checkLogic } from './check-logic.ts'
import { checkName, checkPath } from './check-path.ts'
import { bindName, markPresent, NO_NAMES, type Checker, type LocalNames } from './checker.ts'
import { joinTypes } from './join-types.ts'
import { presentWhenTrue } from './present-when-true.ts'

export interface CheckResult {
  readonly type: ExpressionType
  readonly issues: readonly ExpressionIssue[]
}

export interface CheckOptions {
  /** `condition`: the result must be a boolean, and a warning says when it can be null. */
  readonly use?: 'condition' | 'value'
  /** With an engine, patterns written as literals are checked. */
  readonly patterns?: PatternEngine
}

/** Infers the type of an expression and finds what cannot be right, before any answer exists. */
export function checkExpression(ast: Expression, scope: TypeScope, options: CheckOptions = {}): CheckResult {
  const issues: ExpressionIssue[] = []
  const checker: Checker = {
    scope,
    patterns: options.patterns,
    infer: (node, names) => inferType(node, names, checker),
    report: issue => issues.push(issue),
  }
  const type = checker.infer(ast, NO_NAMES)
  if (options.use === 'condition') checkCondition(ast, type, checker)
  return { type, issues }
}

function inferType(node: Expression, names: LocalNames, checker: Checker): ExpressionType {
  switch (node.kind) {
    case 'number':
      return NUMBER
    case 'string':
      return STRING
    case 'boolean':
      return BOOLEAN
    case 'null':
      return NULL
    case 'temporal': {
      const value = parseTemporal(node.text)
      return value === undefined ? NULL : { kind: value.kind, isNullable: false }
    }
    case 'name':
      return checkName(node, names, checker)
    case 'path':
      return checkPath(node, names, checker)
    case 'negation':
      return checkNegation(node, names, checker)
    case 'arithmetic':
      return checkArithmetic(node, names, checker)
    case 'comparison':
      return checkComparison(node, names, checker)
    case 'logic':
      return checkLogic(node, names, checker)
    case 'between':
      return checkBetween(node, names, checker)
    case 'in': {
      const subject = checker.infer(node.value, names)
      const inner = bindName(names, '?', subject)
      return joinTypes([BOOLEAN, ...node.tests.map(test => checkTest(test, subject, inner, checker))])
    }
    case 'unaryTests': {
      const subject = checker.scope.lookup('?') ?? ANY
      const inner = bindName(names, '?', subject)
      return joinTypes([BOOLEAN, ...node.tests.map(test => checkTest(test, subject, inner, checker))])
    }
    case 'unaryComparison':
      return rangeOf(checker.infer(node.operand, names))
    case 'range':
      return checkRange(node, names, checker)
    case 'if': {
      const condition = checker.infer(node.condition, names)
      checkCondition(node.condition, condition, checker, { isNullAllowed: true })
      const present = markPresent(names, presentWhenTrue(node.condition))
      return joinTypes([checker.infer(node.consequence, present), checker.infer(node.alternative, names)])
    }
    case 'for':
      return checkFor(node, names, checker)
    case 'quantified':
      return checkQuantified(node, names, checker)
    case 'list':
      return listOf(joinTypes(node.items.map(item => checker.infer(item, names))))
    case 'context': {
      let inner = names
      const entries = node.entries.map(({ key, value }) => {
        const type = checker.infer(value, inner)
        inner = bindName(inner, key, type)
        return [key, type] as const
      })
      return contextOf(entries)
    }
    case 'filter':
      return checkFilter(node, names, checker)
    case 'call':
      return checkCall(node, names, checker)
    case 'instanceOf':
      checker.infer(node.value, names)
      return BOOLEAN
  }
}
