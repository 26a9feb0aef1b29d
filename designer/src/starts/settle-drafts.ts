import { lintForm } from '@yibiao/core/lint'
import { writeSimpleCondition, type SimpleTest, type SimpleValue } from '../conditions/simple-condition.ts'
import { formAlone } from '@yibiao/core/blocks'
import { uniqueAmong } from '../document/unique-key.ts'
import { flattenDrafts, type DraftField, type StartNote, type Understood } from './draft-field.ts'
import type { ImportedRule, ImportedTest, RuleEffect } from './imported-rule.ts'
import { keyOfLabel, keyOfName } from './make-key.ts'
import { decimalText, initialOf, toField } from './to-field.ts'

/**
 * What was understood, ready to be added: keys legal and unique in their scope, rules of the source as conditions, and
 * nothing that the lints of the form call an error. What had to give way for that is noted on its field.
 */
export function settleDrafts({ fields, refused }: Understood): Understood {
  const keyed = withKeys(fields)
  const places = placesOf(keyed, [])
  return { fields: withoutWrongRules(keyed.map(field => withConditions(field, places))), refused }
}

/** Every field gets a legal key of its own; the rules find it by its path, which stays. */
function withKeys(fields: readonly DraftField[]): DraftField[] {
  const taken = new Set<string>()
  return fields.map(field => {
    const wanted = keyOfName(field.key) ?? keyOfLabel(field.label, field.type)
    const key = uniqueAmong(taken, wanted)
    taken.add(key)
    // A source may call a property nothing at all; the designer sees the key and writes what it is.
    const label = field.label.trim() === '' && field.type !== 'divider' ? key : field.label
    return {
      ...field,
      key,
      label,
      inside: withKeys(field.inside),
      notes: [...field.notes, ...lossesOf(field)],
    }
  })
}

/** What the field's type cannot take of what the source says. */
function lossesOf(field: DraftField): StartNote[] {
  const { initial, limits = {} } = field
  const isLost = initial !== undefined && initial !== '' && initialOf(field) === undefined
  const pairs = [
    [limits.minLength, limits.maxLength],
    [limits.minimum, limits.maximum],
    [limits.minItems, limits.maxItems],
  ] as const
  const wrong = pairs.filter(([low, high]) => low !== undefined && high !== undefined && low > high)
  return [
    ...(isLost ? [{ code: 'defaultLost' as const, what: String(initial) }] : []),
    ...wrong.map(pair => ({ code: 'limitsLost' as const, what: pair.join(' > ') })),
  ]
}

/** Where a field stands: the holders around it, outermost first. */
interface DraftPlace {
  readonly field: DraftField
  readonly holders: readonly DraftField[]
}

function placesOf(fields: readonly DraftField[], holders: readonly DraftField[]): DraftPlace[] {
  return fields.flatMap(field => [{ field, holders }, ...placesOf(field.inside, [...holders, field])])
}

function withConditions(field: DraftField, places: readonly DraftPlace[]): DraftField {
  const inside = field.inside.map(each => withConditions(each, places))
  const own = places.find(place => place.field.id === field.id)
  const texts: Record<RuleEffect, string[]> = { visible: [], required: [] }
  const notes: StartNote[] = []
  for (const rule of field.rules) {
    const text = own && conditionOf(rule, own, places)
    if (text === undefined) notes.push({ code: 'ruleRefused', what: namesOf(rule) })
    else texts[rule.effect].push(rule.join === 'or' && rule.tests.length > 1 ? `(${text})` : text)
  }
  const visibleWhen = joined(texts.visible)
  // Several reasons to ask for an answer stand beside each other; several to show it must hold together.
  const requiredWhen = texts.required.length > 0 ? texts.required.join(' or ') : undefined
  return {
    ...field,
    inside,
    rules: [],
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
    ...(requiredWhen === undefined || field.isRequired === true ? {} : { requiredWhen }),
    notes: [...field.notes, ...notes],
  }
}

function joined(texts: readonly string[]): string | undefined {
  const [first] = texts
  if (texts.length <= 1) return first?.replace(/^\((.*)\)$/u, '$1')
  return [...new Set(texts)].join(' and ')
}

function conditionOf(rule: ImportedRule, own: DraftPlace, places: readonly DraftPlace[]): string | undefined {
  const tests = rule.tests.map(test => testOf(test, own, places))
  const complete = tests.filter(test => test !== undefined)
  return complete.length === tests.length
    ? writeSimpleCondition({ join: rule.join, tests: complete })
    : undefined
}

function testOf(test: ImportedTest, own: DraftPlace, places: readonly DraftPlace[]): SimpleTest | undefined {
  const target = findPlace(test.path, own, places)
  const subject = target && subjectOf(target, own)
  if (!target || subject === undefined) return undefined
  if (test.operator === 'truthy' || test.operator === 'falsy') {
    const isOn = test.operator === 'truthy'
    if (target.field.type === 'boolean')
      return { subject, operator: isOn ? '=' : '!=', value: { kind: 'boolean', value: true } }
    return { subject, operator: isOn ? 'notEmpty' : 'empty', value: { kind: 'none' } }
  }
  if (test.operator === 'empty' || test.operator === 'notEmpty')
    return { subject, operator: test.operator, value: { kind: 'none' } }
  const value = valueFor(target.field, test.value)
  const isList = target.field.type === 'checkboxes'
  const operator = isList && test.operator === '=' ? 'contains' : test.operator
  if (!value || operator === 'unsaid' || operator === 'notContains') return undefined
  return (operator === 'contains') === isList ? { subject, operator, value } : undefined
}

/** The nearest field that the source calls so: by its whole path, else the last part of one, in the same holder first. */
function findPlace(path: string, own: DraftPlace, places: readonly DraftPlace[]): DraftPlace | undefined {
  const named = places.filter(
    ({ field }) => field.path === path || field.path.endsWith(`.${path}`) || path.endsWith(`.${field.path}`),
  )
  const holder = own.holders.at(-1)?.id
  return (
    named.find(({ field }) => field.path === path) ??
    named.find(place => place.holders.at(-1)?.id === holder) ??
    named[0]
  )
}

/** How a rule of the own field writes the other: by its key, or through groups; a row of a repeat cannot be named. */
function subjectOf(target: DraftPlace, own: DraftPlace): string | undefined {
  if (target.field.id === own.field.id) return undefined
  const common = target.holders.findIndex((holder, index) => own.holders[index]?.id !== holder.id)
  const through = common < 0 ? [] : target.holders.slice(common)
  // The field itself may be the holder: a group is not shown by what is inside it.
  if (through.some(holder => holder.type === 'repeat' || holder.id === own.field.id)) return undefined
  return [...through, target.field].map(each => each.key).join('.')
}

function valueFor(field: DraftField, value: ImportedTest['value']): SimpleValue | undefined {
  const text = String(value ?? '')
  switch (field.type) {
    case 'boolean':
      return text === 'true' || text === 'false' ? { kind: 'boolean', value: text === 'true' } : undefined
    case 'number':
    case 'integer':
    case 'money': {
      const number = text.trim() === '' ? undefined : decimalText(Number(text))
      return number === undefined ? undefined : { kind: 'number', value: number }
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { kind: 'date', value: text } : undefined
    case 'radio':
    case 'select':
    case 'checkboxes': {
      const option = field.options?.find(each => each.value === text)
      return option && { kind: 'text', value: option.value }
    }
    case 'text':
    case 'textarea':
      return { kind: 'text', value: text }
    default:
      return undefined
  }
}

function namesOf(rule: ImportedRule): string {
  return [...new Set(rule.tests.map(test => test.path))].join('、')
}

/** Conditions that the form would refuse (circles, types that cannot be compared) are taken away and told. */
function withoutWrongRules(fields: readonly DraftField[]): DraftField[] {
  const wrong = new Map<string, Set<string>>()
  for (const issue of lintForm(formAlone(fields.map(toField)))) {
    // `/form/pages/0/sections/0/fields/3/visibleWhen`
    const pointer = issue.path.split('/').slice(7)
    const property = pointer.find(each => ruleProperties.some(name => name === each))
    const field = fieldAt(fields, pointer)
    if (issue.severity !== 'error' || !field || property === undefined) continue
    wrong.set(field.id, (wrong.get(field.id) ?? new Set()).add(property))
  }
  return wrong.size === 0 ? [...fields] : withoutWrongRules(fields.map(field => dropRules(field, wrong)))
}

const ruleProperties = ['visibleWhen', 'requiredWhen', 'initial', 'pattern'] as const

function dropRules(field: DraftField, wrong: ReadonlyMap<string, ReadonlySet<string>>): DraftField {
  const lost = wrong.get(field.id)
  const inside = field.inside.map(each => dropRules(each, wrong))
  if (!lost) return { ...field, inside }
  const { visibleWhen, requiredWhen, initial, limits, ...rest } = field
  const { pattern, ...others } = limits ?? {}
  return {
    ...rest,
    inside,
    ...(visibleWhen === undefined || lost.has('visibleWhen') ? {} : { visibleWhen }),
    ...(requiredWhen === undefined || lost.has('requiredWhen') ? {} : { requiredWhen }),
    ...(initial === undefined || lost.has('initial') ? {} : { initial }),
    limits: pattern === undefined || lost.has('pattern') ? others : { ...others, pattern },
    notes: [
      ...field.notes,
      ...(lost.has('visibleWhen') ? [{ code: 'ruleWrong' as const, what: visibleWhen ?? '' }] : []),
      ...(lost.has('requiredWhen') ? [{ code: 'ruleWrong' as const, what: requiredWhen ?? '' }] : []),
      ...(lost.has('initial') ? [{ code: 'defaultLost' as const, what: String(initial) }] : []),
      ...(lost.has('pattern') ? [{ code: 'patternLost' as const, what: pattern ?? '' }] : []),
    ],
  }
}

/** `3`, `fields`, `0`, `visibleWhen` → the field inside the fourth. */
function fieldAt(fields: readonly DraftField[], pointer: readonly string[]): DraftField | undefined {
  const [index, next, ...rest] = pointer
  const field = fields[Number(index)]
  return field && next === 'fields' ? fieldAt(field.inside, rest) : field
}

/** How much was understood, for telling before anything is changed. */
export function countUnderstood({ fields, refused }: Understood): {
  readonly mapped: number
  readonly changed: number
  readonly refused: number
} {
  const all = flattenDrafts(fields)
  const changed = all.filter(field => field.notes.length > 0).length
  return { mapped: all.length - changed, changed, refused: refused.length }
}
