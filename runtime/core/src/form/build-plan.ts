import { compileExpression, type CompiledExpression, type PatternEngine } from '../expression/index.ts'
import { meaningOf } from '../fields/index.ts'
import { NOWHERE } from './find-instance.ts'
import { findDependents } from './find-dependents.ts'
import { indexFields, type FieldNode } from './field-tree.ts'
import { createOffered } from './offered-options.ts'
import { PlannedRule } from './planned-rule.ts'
import { createRuleHost } from './rule-host.ts'
import { optionsOf } from './rule-texts.ts'
import type {
  FieldPlan,
  FieldRules,
  FormPlan,
  FramePlan,
  MentionPlan,
  OptionsPlan,
  PartPlan,
  RulePlan,
  SitePlan,
} from './plan.ts'
import type { CompiledForm, CompiledRule, RuleKind } from './types.ts'

/** What evaluation needs from outside. */
export interface FormTools {
  /** Needed by forms whose `needs.patterns` is true: `createPatternEngine()` of core/pattern. */
  readonly patterns?: PatternEngine
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

const STEP_KINDS: ReadonlySet<RuleKind> = new Set<RuleKind>(['visible', 'calculate'])

/** Rules that see names besides the fields: the entry of the table, the answer of the source. */
const KINDS_WITH_NAMES: ReadonlySet<RuleKind> = new Set<RuleKind>([
  'optionFilter',
  'sourceItems',
  'sourceValue',
  'sourceLabel',
])

/**
 * Decides everything that does not depend on answers.
 * @throws RangeError when the form needs a pattern engine and none is given.
 */
export function buildPlan(compiled: CompiledForm, tools: FormTools): FormPlan {
  const { patterns } = tools
  if (compiled.needs.patterns && patterns === undefined) {
    throw new RangeError('this form uses patterns: pass createPatternEngine() of core/pattern')
  }
  const host = createRuleHost(patterns)
  const tree = indexFields(compiled.definition)
  const frameFields: FieldPlan[][] = [[]]
  const membersOf = new Map<FieldPlan, FieldPlan[]>()
  const root: Mutable<FramePlan> = {
    index: 0,
    depth: 0,
    repeat: null,
    fields: frameFields[0] ?? [],
    chain: [],
  }
  root.chain = [root]
  const frames: FramePlan[] = [root]
  const parts: Mutable<PartPlan>[] = tree.parts.map(({ index, part, page }) => ({
    index,
    id: part.id,
    page: null,
    visible: null,
    isAlwaysVisible: part.visibleWhen === undefined && page?.part.visibleWhen === undefined,
    isOfficial: false,
  }))
  tree.parts.forEach(({ index, page }) => {
    const part = parts[index]
    if (part !== undefined && page !== null) part.page = parts[page.index] ?? null
  })
  const fields: Mutable<FieldPlan>[] = []
  for (const node of tree.fields) fields.push(planField(node))
  for (const field of fields) if (field.members.length > 0) field.membersByKey = byKey(field.members)
  for (const part of parts) part.isOfficial = isAllOfficial(fields, part)
  const topFields = fields.filter(field => field.container === null)
  const topByKey = byKey(topFields)
  const sites: SitePlan[] = []
  const siteOf = new Map<FieldPlan | null, SitePlan>()
  const expressions = new Map<number, CompiledExpression>()
  const numbers = new Map<string, number>()
  const byId = new Map(fields.toReversed().map(field => [field.field.id, field]))
  const partsById = new Map(parts.toReversed().map(part => [part.id, part]))
  let stepCount = 0
  const rules = compiled.rules.map(planRule)
  rules.forEach(attachRule)
  const rulesOf = Map.groupBy(rules, rule => rule.owner)
  for (const field of fields) field.options = planOptions(field, rulesOf.get(field) ?? [], topByKey)
  const steps = rules.filter(rule => rule.order >= 0)
  return {
    compiled,
    fields,
    instances: fields.map(plan => ({ plan, places: NOWHERE })),
    top: topFields,
    topByKey,
    rootByPath: new Map(
      fields
        .filter(field => field.frame === root)
        .toReversed()
        .map(field => [field.suffix, field]),
    ),
    byId,
    root,
    frames,
    parts,
    sites,
    steps,
    initials: rules.filter(rule => rule.kind === 'initial'),
    materials: new Map(
      compiled.rules.flatMap((rule, place) => {
        const planned = rules[place]
        return rule.kind === 'material' && planned !== undefined ? [[rule.owner, planned] as const] : []
      }),
    ),
    dependents: findDependents(fields, rules),
    matchesPattern: createMatcher(patterns),
  }

  function planField(node: FieldNode): Mutable<FieldPlan> {
    const container = node.container === null ? null : (fields[node.container.index] ?? null)
    const frame = container === null ? root : (container.rows ?? container.frame)
    const part = parts[node.section]
    if (part === undefined) throw new RangeError('a field outside every section')
    const prefix = container === null || container.rows !== null ? '' : container.suffix
    const plan: Mutable<FieldPlan> = {
      index: node.index,
      field: node.field,
      meaning: meaningOf(node.field),
      hasAnswer: node.hasAnswer,
      frame,
      slot: frame.fields.length,
      suffix: `${prefix}/${node.field.key}`,
      container,
      part,
      members: [],
      membersByKey: NO_MEMBERS,
      rows: null,
      isAlwaysVisible:
        node.field.visibleWhen === undefined &&
        (container === null ? part.isAlwaysVisible : container.isAlwaysVisible),
      isOfficial: node.field.filledBy === 'officer' || container?.isOfficial === true,
      rules: NO_RULES,
      options: null,
    }
    frameFields[frame.index]?.push(plan)
    if (container !== null) membersOf.get(container)?.push(plan)
    const members: FieldPlan[] = []
    membersOf.set(plan, members)
    plan.members = members
    if (node.field.type === 'repeat') {
      const rows: Mutable<FramePlan> = {
        index: frames.length,
        depth: frame.depth + 1,
        repeat: plan,
        fields: [],
        chain: [],
      }
      const rowFields: FieldPlan[] = []
      frameFields.push(rowFields)
      rows.fields = rowFields
      rows.chain = [...frame.chain, rows]
      frames.push(rows)
      plan.rows = rows
    }
    return plan
  }

  function planRule(rule: CompiledRule): RulePlan {
    const owner = rule.kind === 'material' ? null : (byId.get(rule.owner) ?? null)
    const part = owner === null ? (partsById.get(rule.owner) ?? null) : null
    const site = planSite(owner?.container ?? null)
    if (compiled.expressions[rule.expression] === undefined)
      throw new RangeError('a compiled form whose rules and expressions do not fit')
    return new PlannedRule(
      {
        kind: rule.kind,
        index: rule.index,
        owner,
        part,
        site,
        mentions: rule.mentions.flatMap(({ field, kind, parts: below }): MentionPlan[] => {
          const target = byId.get(field)
          return target === undefined ? [] : [{ field: target, kind, parts: below }]
        }),
        order: STEP_KINDS.has(rule.kind) ? stepCount++ : -1,
        shared: site.frame === root && !KINDS_WITH_NAMES.has(rule.kind) ? numberOf(rule.expression) : -1,
      },
      () => expressionAt(rule.expression),
    )
  }

  function planSite(container: FieldPlan | null): SitePlan {
    const known = siteOf.get(container)
    if (known !== undefined) return known
    const frame = container === null ? root : (container.rows ?? container.frame)
    const site: SitePlan = { index: sites.length, container, frame, readers: new Map() }
    sites.push(site)
    siteOf.set(container, site)
    return site
  }

  function expressionAt(index: number): CompiledExpression {
    const known = expressions.get(index)
    if (known !== undefined) return known
    const ast = compiled.expressions[index]
    if (ast === undefined) throw new RangeError('a rule without an expression')
    const expression = compileExpression(ast, host)
    expressions.set(index, expression)
    return expression
  }

  /** The same for expressions that say the same. */
  function numberOf(index: number): number {
    const key = JSON.stringify(compiled.expressions[index]).replaceAll(POSITION, '')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }

  function attachRule(rule: RulePlan): void {
    const { kind, owner, part } = rule
    const partPlan = part === null ? undefined : parts[part.index]
    if (partPlan !== undefined && kind === 'visible') partPlan.visible = rule
    const field = owner === null ? undefined : fields[owner.index]
    if (field === undefined) return
    if (kind === 'check') field.rules = { ...field.rules, checks: [...field.rules.checks, rule] }
    if (kind === 'figure') field.rules = { ...field.rules, figures: [...field.rules.figures, rule] }
    if (isSingleKind(kind)) field.rules = { ...field.rules, [kind]: rule }
  }
}

/** Whether a section or page has something to fill in, all of it by officers. Headings and notices go with it. */
function isAllOfficial(fields: readonly FieldPlan[], part: PartPlan): boolean {
  const answers = fields.filter(
    field => field.hasAnswer && field.container === null && (field.part === part || field.part.page === part),
  )
  return answers.length > 0 && answers.every(field => field.isOfficial)
}

/** Where a part of an expression stands in its text. Inside a text the quotation marks would be escaped. */
const POSITION = /"(?:from|to)":\d+,?/g

const NO_MEMBERS: ReadonlyMap<string, FieldPlan> = new Map()

const NO_RULES: FieldRules = {
  visible: null,
  required: null,
  readOnly: null,
  calculate: null,
  notBefore: null,
  notAfter: null,
  checks: [],
  figures: [],
}

function isSingleKind(kind: RuleKind): kind is Exclude<keyof FieldRules, 'checks' | 'figures'> {
  return Object.hasOwn(NO_RULES, kind)
}

function byKey(fields: readonly FieldPlan[]): ReadonlyMap<string, FieldPlan> {
  return new Map(
    fields
      .filter(field => field.hasAnswer)
      .toReversed()
      .map(field => [field.field.key, field]),
  )
}

function planOptions(
  plan: FieldPlan,
  own: readonly RulePlan[],
  topByKey: ReadonlyMap<string, FieldPlan>,
): OptionsPlan | null {
  const source = optionsOf(plan.field)
  if (source === undefined) return null
  const one = (kind: RuleKind) => own.find(rule => rule.kind === kind) ?? null
  switch (source.type) {
    case 'inline': {
      const conditions = new Map(own.filter(rule => rule.kind === 'option').map(rule => [rule.index, rule]))
      return conditions.size === 0
        ? { type: 'fixed', offered: createOffered(source.options) }
        : { type: 'inline', options: source.options, conditions }
    }
    case 'codeTable':
      return { type: 'codeTable', table: source.codeTable, filter: one('optionFilter') }
    case 'source': {
      const [items, value, label] = [one('sourceItems'), one('sourceValue'), one('sourceLabel')]
      if (items === null || value === null || label === null) return null
      return { type: 'source', source: source.source, items, value, label }
    }
    case 'rows': {
      const repeat = findAround(plan, source.repeat, topByKey)
      const value = repeat?.membersByKey.get(source.value)
      const label = repeat?.membersByKey.get(source.label)
      if (repeat === undefined || value === undefined || label === undefined) return null
      return { type: 'rows', repeat, value, label }
    }
  }
}

function findAround(
  plan: FieldPlan,
  key: string,
  topByKey: ReadonlyMap<string, FieldPlan>,
): FieldPlan | undefined {
  for (let scope = plan.container; scope !== null; scope = scope.container) {
    const found = scope.membersByKey.get(key)
    if (found !== undefined) return found
  }
  return topByKey.get(key)
}

/** A designer-written pattern matches the whole text; each is compiled once. */
function createMatcher(patterns: PatternEngine | undefined): (pattern: string, text: string) => boolean {
  const compiled = new Map<string, ReturnType<PatternEngine['compile']>>()
  return (pattern, text) => {
    if (!compiled.has(pattern)) compiled.set(pattern, patterns?.compile(`^(?:${pattern})$`, ''))
    return compiled.get(pattern)?.test(text) ?? true
  }
}
