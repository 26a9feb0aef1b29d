import type { ItemDefinition } from '@yibiao/schemas'
import { constantCondition } from '../../expression/check/constant-condition.ts'
import { contradict, negate } from '../../expression/check/contradict.ts'
import { presentWhenTrue } from '../../expression/check/present-when-true.ts'
import { childExpressions } from '../../expression/child-expressions.ts'
import { dependenciesOf, formatExpression, parseExpression, type Expression } from '../../expression/index.ts'
import { localize } from '../../fields/localize.ts'
import { indexFields } from '../../form/field-tree.ts'
import type { DesignIssue, QuickFix } from '../../form/types.ts'
import type { GatewayStep } from '../flow-tree.ts'
import { createFlowIssue } from './create-flow-issue.ts'

interface Branch {
  readonly name: string
  readonly text: string | undefined
  readonly ast: Expression | undefined
  readonly path: string
}

/**
 * Branches of a gateway against themselves and one another: never or always taken, covered by those before them,
 * overlapping by half, or leaving something to a default that does nothing. A branch is accused only of what is sure.
 */
export function lintBranches(
  item: ItemDefinition,
  gateway: GatewayStep,
  path: string,
): readonly DesignIssue[] {
  const branches = gateway.branches.map(({ id, name, condition }, index): Branch => {
    const text = condition?.trim()
    const parsed = text === undefined ? undefined : parseExpression(text)
    return {
      name: (name === undefined ? '' : localize(name, 'zh-CN')) || id,
      text,
      ast: parsed && 'ast' in parsed ? parsed.ast : undefined,
      path: `${path}/branches/${index}`,
    }
  })
  const isExclusive = gateway.type === 'exclusiveGateway'
  const issues = branches.flatMap((branch, index) => lintBranch(branches, branch, isExclusive ? index : 0))
  if (gateway.type === 'parallelGateway') {
    return branches.every(({ text }) => text !== undefined)
      ? [...issues, createFlowIssue(path, 'flow.everythingSkippable', { step: gateway.key })]
      : issues
  }
  return gateway.default.length > 0 ? issues : [...issues, ...lintCoverage(item, gateway, branches, path)]
}

/** @param before how many branches come first, of which only one is taken */
function lintBranch(branches: readonly Branch[], branch: Branch, before: number): readonly DesignIssue[] {
  const { ast, name, text, path } = branch
  if (text === undefined) return []
  const earlier = branches.slice(0, before)
  const same = earlier.find(other => other.text === text)
  if (text === 'false' || earlier.some(other => other.text === 'true')) {
    return [withFix('flow.branchNeverTaken', branch, removal(branches, path))]
  }
  if (same !== undefined) {
    return [createFlowIssue(path, 'flow.branchesOverlap', { branch: name, other: same.name })]
  }
  if (ast === undefined) return []
  // A condition that is constant by itself is told where the rule is checked.
  const isTold = constantCondition(ast) !== undefined
  if (!isTold && contradict([ast])) return [withFix('flow.branchNeverTaken', branch, removal(branches, path))]
  const rivals = earlier.flatMap(other =>
    other.ast && !isConstant(other.ast) ? [{ ...other, ast: other.ast }] : [],
  )
  const present = new Set(presentWhenTrue(ast))
  const judged = rivals.filter(rival => namesOf(rival.ast).every(each => present.has(each)))
  if (judged.length > 0 && contradict([ast, ...judged.map(rival => negate(rival.ast))])) {
    return [withFix('flow.branchCovered', branch, removal(branches, path))]
  }
  // Behind one that is `true` as a whole the others are told.
  const isLast = branch === branches.at(-1)
  const always = text === 'true' ? before > 0 && isLast : !isTold && contradict([negate(ast)])
  const partly = judged.find(rival => overlapInPart(rival.ast, ast))
  return [
    ...(always ? [createFlowIssue(path, 'flow.branchAlwaysTaken', { branch: name })] : []),
    ...(partly === undefined
      ? []
      : [
          {
            ...createFlowIssue(path, 'flow.branchesShare', { branch: name, other: partly.name }),
            quickFix: {
              type: 'set',
              path: `/flow${path}/condition`,
              value: `${inBrackets(ast)} and not(${formatExpression(partly.ast)})`,
            } satisfies QuickFix,
          },
        ]),
  ]
}

function withFix(
  code: 'flow.branchNeverTaken' | 'flow.branchCovered',
  { name, path }: Branch,
  quickFix: QuickFix | undefined,
): DesignIssue {
  return {
    ...createFlowIssue(path, code, { branch: name }),
    ...(quickFix === undefined ? {} : { quickFix }),
  }
}

/** A gateway keeps one branch beside its default. */
function removal(branches: readonly Branch[], path: string): QuickFix | undefined {
  return branches.length > 1 ? { type: 'remove', path: `/flow${path}` } : undefined
}

function isConstant(ast: Expression): boolean {
  return constantCondition(ast) !== undefined
}

function inBrackets(ast: Expression): string {
  const text = formatExpression(ast)
  return ast.kind === 'logic' && ast.operator === 'or' ? `(${text})` : text
}

/** Both can hold at once, and each without the other: nobody says which was meant there. */
function overlapInPart(one: Expression, other: Expression): boolean {
  const subject = onlySubject(one)
  if (subject === undefined || subject !== onlySubject(other)) return false
  return !contradict([one, other]) && !contradict([one, negate(other)]) && !contradict([negate(one), other])
}

/**
 * Branches that each ask for one choice of the same field: choices none of them names fall through. Of other
 * conditions on one value, what is between them does.
 */
function lintCoverage(
  item: ItemDefinition,
  gateway: GatewayStep,
  branches: readonly Branch[],
  path: string,
): readonly DesignIssue[] {
  const conditions = branches.flatMap(({ ast }) => ast ?? [])
  if (conditions.length < 2 || conditions.length < branches.length) return []
  const asked = conditions.map(choiceAsked)
  const name = asked[0]?.name
  const field = name === undefined ? undefined : indexFields(item.form).top.get(name)?.field
  if (
    name !== undefined &&
    asked.every(each => each?.name === name) &&
    field !== undefined &&
    'options' in field
  ) {
    if (field.options.type !== 'inline') return []
    const values = asked.map(each => each?.value)
    const missing = field.options.options.flatMap(({ value }) => (values.includes(value) ? [] : [value]))
    if (missing.length === 0) return []
    const options = missing.join(',')
    return [createFlowIssue(path, 'flow.optionsNotCovered', { step: gateway.key, field: name, options })]
  }
  const [subject, ...others] = new Set(conditions.map(onlySubject))
  if (subject === undefined || others.length > 0) return []
  if (conditions.some(isConstant) || contradict(conditions.map(negate))) return []
  const label = indexFields(item.form).top.get(subject)?.field.label
  return [
    createFlowIssue(path, 'flow.valuesNotCovered', {
      step: gateway.key,
      field: label === undefined ? subject : localize(label, 'zh-CN'),
    }),
  ]
}

/** `name = "value"`, or nothing. */
function choiceAsked(ast: Expression): { readonly name: string; readonly value: string } | undefined {
  if (ast.kind !== 'comparison' || ast.operator !== '=') return undefined
  const { left, right } = ast
  return left.kind === 'name' && right.kind === 'string' ? { name: left.name, value: right.value } : undefined
}

/** The one value that a condition compares with literals and nothing else; nothing when there is more to it. */
function onlySubject(node: Expression): string | undefined {
  const inside = node.kind === 'logic' ? node.operands : undefined
  if (inside !== undefined) {
    const [first, ...others] = new Set(inside.map(onlySubject))
    return others.length === 0 ? first : undefined
  }
  if (!['comparison', 'between', 'in', 'name', 'path', 'call'].includes(node.kind)) return undefined
  if (node.kind === 'call' && node.function !== 'not') return undefined
  const names = namesOf(node)
  const isPlain = childExpressions(node).every(isPlainPart)
  return names.length === 1 && isPlain ? names[0] : undefined
}

/** A name or a literal; arithmetic and functions make another value of it. */
function isPlainPart(node: Expression): boolean {
  switch (node.kind) {
    case 'name':
    case 'string':
    case 'boolean':
    case 'number':
    case 'temporal':
      return true
    case 'path':
    case 'negation':
    case 'range':
    case 'list':
    case 'unaryComparison':
    case 'comparison':
      return childExpressions(node).every(isPlainPart)
    default:
      return false
  }
}

/** What a condition reads, as canonical texts, each once. */
function namesOf(node: Expression): readonly string[] {
  return [...new Set(dependenciesOf(node).map(path => path.join('.')))]
}
