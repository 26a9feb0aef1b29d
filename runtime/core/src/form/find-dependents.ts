import type { Dependent, Dependents, FieldPlan, MentionPlan, RulePlan } from './plan.ts'

/** For every field, by index: the rules, and fields whose state shows it, that must be looked at again. */
export function findDependents(
  fields: readonly FieldPlan[],
  rules: readonly RulePlan[],
): readonly (Dependents | null)[] {
  const dependents: Dependent[][] = fields.map(() => [])
  for (const rule of rules) {
    if (rule.kind === 'material' || rule.kind === 'initial') continue
    const isStep = rule.order >= 0
    for (const mention of rule.mentions) {
      addMention(mention, {
        step: isStep ? rule : null,
        field: isStep ? null : rule.owner,
        frame: rule.site.frame,
      })
    }
  }
  for (const field of fields) {
    if (field.options?.type !== 'rows') continue
    const { repeat, value, label } = field.options
    const dependent = { step: null, field, frame: field.frame }
    addMention({ field: repeat, kind: 'rows', parts: [] }, dependent)
    for (const column of [value, label]) addMention({ field: column, kind: 'column', parts: [] }, dependent)
  }
  return dependents.map(groupByPlace)

  function addMention({ field, kind }: MentionPlan, dependent: Omit<Dependent, 'kind'>): void {
    if (kind === 'rows') {
      add(field, { ...dependent, kind: 'value' })
      return
    }
    addValue(field, kind)
    // A column also changes when rows come and go.
    for (let { repeat } = field.frame; kind === 'column' && repeat !== null; { repeat } = repeat.frame) {
      add(repeat, { ...dependent, kind: 'column' })
    }

    function addValue(target: FieldPlan, how: 'value' | 'column'): void {
      add(target, { ...dependent, kind: how })
      for (const member of target.members) addValue(member, target.rows === null ? how : 'column')
    }
  }

  function add(field: FieldPlan, dependent: Dependent): void {
    const list = dependents[field.index]
    const isKnown = list?.some(
      known =>
        known.step === dependent.step && known.field === dependent.field && known.kind === dependent.kind,
    )
    if (isKnown === false) list?.push(dependent)
  }
}

function groupByPlace(all: readonly Dependent[]): Dependents | null {
  if (all.length === 0) return null
  const ofForm = all.filter(({ frame }) => frame.depth === 0)
  return {
    steps: ofForm.flatMap(({ step }) => (step === null ? [] : [step.order])).sort((a, b) => a - b),
    shown: ofForm.flatMap(({ field }) => (field === null ? [] : [field])),
    inRows: all.filter(({ frame }) => frame.depth > 0),
    ofColumn: all.filter(({ kind }) => kind === 'column'),
  }
}
