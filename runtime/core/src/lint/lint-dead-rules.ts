import { constantCondition } from '../expression/check/constant-condition.ts'
import { contradict, negate } from '../expression/check/contradict.ts'
import { presentWhenTrue } from '../expression/check/present-when-true.ts'
import type { Expression } from '../expression/index.ts'
import { localize } from '../fields/index.ts'
import type { FormAnalysis, AnalysedRule } from '../form/analyse-form.ts'
import type { FieldNode, PartNode } from '../form/field-tree.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'

/** A chain of answers that need one another is followed this far. */
const MOST_NEEDED = 50

/** What of the form can never be: rules without effect, and fields and parts that nobody ever sees. */
export interface DeadRules {
  readonly issues: readonly DesignIssue[]
  /** Ids of the fields, sections and pages whose own rule can never be met. */
  readonly neverShown: ReadonlySet<string>
}

/**
 * Rules that can never have an effect: they contradict themselves, or what must hold for the field to be shown at all;
 * they belong to a field that is never shown; or they check what cannot be otherwise. That a condition is constant by
 * itself, or compares with a value that is not there, is told where the rule is checked, and not again here.
 * @param isImpossible says of a literal that the choice it is compared with has no such value
 */
export function findDeadRules(
  analysis: FormAnalysis,
  isImpossible: (literal: Expression) => boolean,
): DeadRules {
  const shown = readVisibility(analysis)
  const neverShown = new Set(
    [...shown.rules].flatMap(([id, rule]) =>
      contradict([rule.condition, ...shown.around(id), ...shown.neededBy([rule.condition])], isImpossible)
        ? [id]
        : [],
    ),
  )
  const isNeverShown = (node: FieldNode) =>
    [node.field.id, ...shown.holdersOf(node)].some(id => neverShown.has(id))
  const issues = analysis.analysed.flatMap((rule): DesignIssue[] => {
    const path = `${rule.text.kind === 'material' ? '/materials' : '/form'}${rule.text.pointer}`
    const condition = analysis.expressions[rule.rule.expression]
    if (condition === undefined) return []
    const { kind, node } = rule.text
    if (kind === 'visible') return lintVisible(rule, condition, shown, path)
    if (kind === 'material') {
      const isDead = !isTold(rule) && contradict([condition, ...shown.neededBy([condition])])
      return isDead ? [createLint(path, 'form.neverMet', {})] : []
    }
    if (node === null) return []
    const field = localize(node.field.label, 'zh-CN')
    if (isNeverShown(node) && kind !== 'initial') {
      return [createLint(path, 'form.ruleOfNeverShown', { field })]
    }
    const around = [...shown.ownOf(node.field.id), ...shown.around(node.field.id)]
    if (kind === 'check') {
      // A check that is true whatever is answered is told as a constant condition.
      const isDead = !isTold(rule) && contradict([negate(condition), ...around])
      return isDead ? [createLint(path, 'form.checkNeverFails', { field })] : []
    }
    if (kind !== 'required' && kind !== 'readOnly' && kind !== 'option') return []
    if (isTold(rule)) return []
    if (contradict([condition])) return [createLint(path, 'form.neverMet', {}, removal(path, kind))]
    const isDead = contradict([condition, ...around, ...shown.neededBy([condition])])
    return isDead ? [createLint(path, 'form.ruleNeverApplies', { field }, removal(path, kind))] : []
  })
  return { issues, neverShown }
}

/** A rule without effect can go; an option that is never offered cannot lose its condition without being offered. */
function removal(path: string, kind: AnalysedRule['text']['kind']) {
  return kind === 'option' ? undefined : ({ type: 'remove', path } as const)
}

function isTold({ ast }: AnalysedRule): boolean {
  return constantCondition(ast) !== undefined
}

function lintVisible(
  rule: AnalysedRule,
  condition: Expression,
  shown: Visibility,
  path: string,
): DesignIssue[] {
  if (isTold(rule)) return []
  if (contradict([condition])) return [createLint(path, 'form.neverMet', {})]
  const holder = shown.holderRules(rule.text.owner).find(each => contradict([condition, each.condition]))
  if (holder) return [createLint(path, 'form.contradictsHolder', { holder: holder.name })]
  const around = shown.around(rule.text.owner)
  return contradict([condition, ...around, ...shown.neededBy([condition])])
    ? [createLint(path, 'form.neverMet', {})]
    : []
}

interface ShownWhen {
  readonly condition: Expression
  /** What the page, section or field is called. */
  readonly name: string
}

/** When the parts and fields of a form are shown. */
interface Visibility {
  readonly rules: ReadonlyMap<string, ShownWhen>
  /** Ids of what holds a field: groups and repeats, section, page. */
  holdersOf(node: FieldNode): readonly string[]
  holderRules(id: string): readonly ShownWhen[]
  /** What must hold for everything that holds the field or section. */
  around(id: string): readonly Expression[]
  ownOf(id: string): readonly Expression[]
  /** What must hold for the answers to be there without which the conditions are not met: hidden ones are null. */
  neededBy(conditions: readonly Expression[]): readonly Expression[]
}

function readVisibility({ tree, analysed, expressions }: FormAnalysis): Visibility {
  const rules = new Map<string, ShownWhen>()
  for (const { text, rule } of analysed) {
    const condition = expressions[rule.expression]
    if (text.kind === 'visible' && condition) rules.set(text.owner, { condition, name: nameOf(text.owner) })
  }
  const holders = (id: string): readonly string[] => {
    const field = tree.byId.get(id)
    if (field) return holdersOf(field)
    const part = tree.parts.find(each => each.part.id === id)
    return part?.page ? [part.page.part.id] : []
  }
  const around = (id: string) => holders(id).flatMap(holder => rules.get(holder)?.condition ?? [])
  return {
    rules,
    holdersOf,
    holderRules: id => holders(id).flatMap(holder => rules.get(holder) ?? []),
    around,
    ownOf: id => conditionsOf(rules.get(id)),
    neededBy(conditions) {
      const seen = new Set<string>()
      const open = [...conditions]
      const found: Expression[] = []
      for (let condition = open.pop(); condition && seen.size < MOST_NEEDED; condition = open.pop()) {
        for (const name of namesNeeded(condition)) {
          const node = tree.fields[name]
          if (!node || seen.has(node.field.id)) continue
          seen.add(node.field.id)
          const needed = [...around(node.field.id), ...conditionsOf(rules.get(node.field.id))]
          found.push(...needed)
          open.push(...needed)
        }
      }
      return found
    },
  }

  function holdersOf(node: FieldNode): readonly string[] {
    const ids: string[] = []
    for (let { container } = node; container !== null; { container } = container) ids.push(container.field.id)
    for (let part: PartNode | null = tree.parts[node.section] ?? null; part !== null; part = part.page) {
      ids.push(part.part.id)
    }
    return ids
  }

  function nameOf(id: string): string {
    const field = tree.byId.get(id)?.field
    const part = tree.parts.find(each => each.part.id === id)?.part
    const text = field?.label ?? part?.title
    return text === undefined ? '' : localize(text, 'zh-CN')
  }
}

function conditionsOf(rule: ShownWhen | undefined): readonly Expression[] {
  return rule === undefined ? [] : [rule.condition]
}

/** Places of the fields that must be answered where the condition is met. */
function namesNeeded(condition: Expression): readonly number[] {
  const truths = condition.kind === 'name' ? [condition.name] : presentWhenTrue(condition)
  return truths.flatMap(text => {
    const place = /^\$(\d+)(?:\.|$)/.exec(text)?.[1]
    return place === undefined ? [] : [Number(place)]
  })
}
