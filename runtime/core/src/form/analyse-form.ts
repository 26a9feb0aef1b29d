import type { FormDefinition } from '@yibiao/schemas'
import { createIssueAt } from './create-form-issue.ts'
import { checkStructure } from './check-structure.ts'
import {
  checkExpression,
  parseExpression,
  type Expression,
  type ExpressionIssue,
} from '../expression/index.ts'
import { localize } from '../fields/index.ts'
import { createPatternEngine } from '../pattern/index.ts'
import { indexFields, type FieldTree } from './field-tree.ts'
import { orderRules } from './order-rules.ts'
import { resolveNames } from './resolve-names.ts'
import { collectRuleTexts, CONDITION_KINDS, type RuleText } from './rule-texts.ts'
import { toDesignIssues } from './to-design-issues.ts'
import { createTypeScope } from './type-scope.ts'
import type { CompiledRule, CompileEnvironment, DesignIssue } from './types.ts'

/** A rule that could be read. */
export interface AnalysedRule {
  readonly text: RuleText
  /** As written, for lints that look at the rule itself. */
  readonly ast: Expression
  readonly rule: CompiledRule
}

export interface FormAnalysis {
  readonly tree: FieldTree
  readonly expressions: readonly Expression[]
  /** In the order of evaluation; as written when there is a cycle. */
  readonly rules: readonly CompiledRule[]
  readonly analysed: readonly AnalysedRule[]
  /** Errors and warnings, in the order of the form. */
  readonly issues: readonly DesignIssue[]
}

/** Reads and checks everything in a form: what compiling needs and what lints report. */
export function analyseForm(definition: FormDefinition, environment: CompileEnvironment): FormAnalysis {
  const tree = indexFields(definition)
  const issues: DesignIssue[] = [...checkStructure(tree, environment)]
  const scopeAt = createTypeScope(tree, environment)
  const patterns = createPatternEngine()
  const expressions: Expression[] = []
  const analysed: AnalysedRule[] = []
  for (const text of collectRuleTexts(tree, environment.materials)) {
    const parsed = parseExpression(text.text)
    if (!('ast' in parsed)) {
      issues.push(...toDesignIssues(parsed.issues, text.pointer))
      continue
    }
    const { ast } = parsed
    const scope = scopeAt(text.site, text.extraNames)
    const use = CONDITION_KINDS.has(text.kind) ? 'condition' : 'value'
    const checked = checkExpression(ast, scope, { use, patterns })
    issues.push(...toDesignIssues(tellingIssues(checked.issues, text), text.pointer, scope))
    const resolved = resolveNames(ast, tree, text.site, text.extraNames)
    const rule: CompiledRule = {
      kind: text.kind,
      index: text.index,
      owner: text.owner,
      expression: expressions.length,
      mentions: resolved.mentions,
    }
    expressions.push(resolved.ast)
    analysed.push({ text, ast, rule })
  }
  const rules = analysed.map(({ rule }) => rule)
  const ordered = orderRules(rules, tree)
  if ('cycle' in ordered) issues.push(describeCycle(ordered.cycle, analysed, tree))
  return { tree, expressions, rules: 'cycle' in ordered ? rules : ordered.rules, analysed, issues }
}

/** A check is judged only when everything it mentions is answered, so that nothing in it is null by accident. */
function tellingIssues(issues: readonly ExpressionIssue[], { kind }: RuleText): readonly ExpressionIssue[] {
  return kind === 'check' ? issues.filter(issue => issue.code !== 'possiblyNullCondition') : issues
}

/** Names the circle by what people call its fields and parts: `“面积” → “单价” → “面积”`. */
function describeCycle(
  cycle: readonly CompiledRule[],
  analysed: readonly AnalysedRule[],
  tree: FieldTree,
): DesignIssue {
  const path = analysed.find(({ rule }) => rule === cycle[0])?.text.pointer ?? ''
  const names = cycle.map(({ owner }) => `“${nameOf(owner, tree)}”`)
  return createIssueAt(path, 'form.cycle', { cycle: names.join(' → ') })
}

function nameOf(owner: string, { byId, parts }: FieldTree): string {
  const field = byId.get(owner)?.field
  const text = field?.label ?? parts.find(({ part }) => part.id === owner)?.part.title
  return (text === undefined ? '' : localize(text, 'zh-CN').trim()) || (field?.key ?? owner)
}
