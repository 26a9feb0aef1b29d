import type { FieldNode, FieldTree, PartNode } from './field-tree.ts'
import type { CompiledRule } from './types.ts'

/** A rule of visibility or calculation, which other rules may need first. */
interface Step {
  readonly rule: CompiledRule
  readonly name: string
  needs: readonly Step[]
}

export type OrderedRules =
  | { readonly rules: readonly CompiledRule[] }
  /** Keys of the fields (titles are the caller's) along the circle, the first repeated at the end. */
  | { readonly cycle: readonly CompiledRule[] }

/**
 * Orders rules so that each comes after those whose result it reads. Rules nothing depends on (required,
 * read-only, checks, options, bounds, materials) follow in the order of the form. Columns count as one: a rule
 * that reads `rows.amount` comes after all of its rows.
 */
export function orderRules(rules: readonly CompiledRule[], tree: FieldTree): OrderedRules {
  const visible = new Map<string, Step>()
  const calculate = new Map<string, Step>()
  const initial = new Map<string, Step>()
  const steps: Step[] = []
  for (const rule of rules) {
    const target =
      rule.kind === 'visible'
        ? visible
        : rule.kind === 'calculate'
          ? calculate
          : rule.kind === 'initial'
            ? initial
            : null
    if (target === null) continue
    const step: Step = { rule, name: rule.owner, needs: [] }
    target.set(rule.owner, step)
    steps.push(step)
  }
  for (const step of steps) step.needs = needsOf(step.rule)
  return sort(steps, rules)

  function needsOf(rule: CompiledRule): readonly Step[] {
    const needs = new Set<Step>()
    const own = tree.byId.get(rule.owner)
    if (own !== undefined && rule.kind !== 'initial') {
      if (rule.kind === 'calculate') addStep(visible, rule.owner)
      addContainers(own)
    }
    if (own === undefined) addPage(rule.owner)
    for (const { field, kind } of rule.mentions) {
      const node = tree.byId.get(field)
      if (node === undefined) continue
      addContainers(node)
      addStep(visible, field)
      if (kind !== 'rows') addValue(node)
      else if (rule.kind === 'initial') addStep(initial, field)
    }
    return [...needs]

    function addStep(from: ReadonlyMap<string, Step>, id: string): void {
      const step = from.get(id)
      if (step !== undefined) needs.add(step)
    }

    function addValue(node: FieldNode): void {
      addStep(visible, node.field.id)
      addStep(calculate, node.field.id)
      if (rule.kind === 'initial') addStep(initial, node.field.id)
      for (const member of node.members.values()) addValue(member)
    }

    function addContainers(node: FieldNode): void {
      for (let container = node.container; container !== null; container = container.container) {
        addStep(visible, container.field.id)
      }
      for (let part: PartNode | null = tree.parts[node.section] ?? null; part !== null; part = part.page) {
        addStep(visible, part.part.id)
      }
    }

    function addPage(id: string): void {
      const section = tree.parts.find(part => part.part.id === id)
      if (section?.page) addStep(visible, section.page.part.id)
    }
  }
}

function sort(steps: readonly Step[], rules: readonly CompiledRule[]): OrderedRules {
  const sorted: CompiledRule[] = []
  const state = new Map<Step, 'open' | 'done'>()
  for (const first of steps) {
    // An explicit stack: a chain of 2,000 rules must not depend on the depth of the machine's stack.
    const stack: { readonly step: Step; next: number }[] = state.has(first) ? [] : [{ step: first, next: 0 }]
    if (stack.length > 0) state.set(first, 'open')
    while (stack.length > 0) {
      const top = stack[stack.length - 1]
      if (top === undefined) break
      const need = top.step.needs[top.next]
      top.next += 1
      if (need === undefined) {
        state.set(top.step, 'done')
        sorted.push(top.step.rule)
        stack.pop()
      } else if (state.get(need) === 'open') {
        const start = stack.findIndex(each => each.step === need)
        return { cycle: [...stack.slice(start).map(each => each.step.rule), need.rule] }
      } else if (!state.has(need)) {
        state.set(need, 'open')
        stack.push({ step: need, next: 0 })
      }
    }
  }
  const isStep = (rule: CompiledRule) =>
    rule.kind === 'visible' || rule.kind === 'calculate' || rule.kind === 'initial'
  return { rules: [...sorted, ...rules.filter(rule => !isStep(rule))] }
}
