import type { Option } from '@yibiao/schemas'
import type { FieldType } from '../fields/field-design.ts'
import { draftOf } from './draft-of.ts'
import type { DraftField, NoteCode, RefusedPart, StartNote, Understood } from './draft-field.ts'
import { negateRule, type ImportedRule, type RuleEffect } from './imported-rule.ts'
import {
  countIn,
  deepestJson,
  isObject,
  isScalar,
  listIn,
  numberIn,
  objectIn,
  textIn,
  wordsIn,
  type JsonObject,
} from './json.ts'
import { readChoices, readChoiceTree } from './read-choices.ts'
import { readComparison } from './read-comparison.ts'
import { readValidators } from './read-validators.ts'

/** Whether this is a schema of Formily, alone or as Designable saves it (`{ form, schema }`). */
export function isFormily(value: unknown): boolean {
  const schema = schemaOf(value)
  return schema !== undefined && hasComponent(schema, 0)
}

/**
 * Fields from a schema of Formily or of its designer Designable. Layout (`void`) dissolves into what is inside it, with a
 * heading where it had a title. `x-reactions` that only compare become conditions. Whatever else stands in `{{ }}` is
 * code: it is never run, left out and named.
 */
export function readFormily(value: unknown): Understood {
  const schema = schemaOf(value)
  if (!schema) return { fields: [], refused: [] }
  const found: Found = { refused: [], onOthers: [] }
  const fields = readProperties(schema, { path: '', rules: [], depth: 0, found })
  return { fields: withRulesOfOthers(fields, found.onOthers), refused: found.refused }
}

interface Found {
  readonly refused: RefusedPart[]
  /** Rules that stand at one field and are about another. */
  readonly onOthers: { readonly path: string; readonly rule: ImportedRule }[]
}

interface Around {
  readonly path: string
  readonly rules: readonly ImportedRule[]
  readonly depth: number
  readonly found: Found
}

function schemaOf(value: unknown): JsonObject | undefined {
  if (!isObject(value)) return undefined
  const schema = objectIn(value, 'schema') ?? value
  return objectIn(schema, 'properties') ? schema : undefined
}

function hasComponent(schema: JsonObject, depth: number): boolean {
  if ('x-component' in schema || 'x-decorator' in schema) return true
  if (depth > deepestJson) return false
  return Object.values(objectIn(schema, 'properties') ?? {}).some(
    each => isObject(each) && hasComponent(each, depth + 1),
  )
}

/** In the order of `x-index` where it is given, as Designable does. */
function readProperties(schema: JsonObject, around: Around): DraftField[] {
  const required = listIn(schema, 'required')
  return Object.entries(objectIn(schema, 'properties') ?? {})
    .flatMap(([key, each], place) =>
      isObject(each) ? [{ key, part: each, place: numberIn(each, 'x-index') ?? place }] : [],
    )
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ key, part }) => readPart(key, part, { ...around, isRequired: required.includes(key) }))
}

/** Components with an answer of their own, by the last word before a point counts the whole name. */
const components: Readonly<Record<string, FieldType>> = {
  Input: 'text',
  Password: 'text',
  AutoComplete: 'text',
  'Input.TextArea': 'textarea',
  TextArea: 'textarea',
  NumberPicker: 'number',
  InputNumber: 'number',
  Slider: 'number',
  Rate: 'integer',
  Select: 'select',
  TreeSelect: 'treeChoice',
  Cascader: 'treeChoice',
  'Radio.Group': 'radio',
  Radio: 'radio',
  'Checkbox.Group': 'checkboxes',
  Transfer: 'checkboxes',
  Checkbox: 'boolean',
  Switch: 'boolean',
  DatePicker: 'date',
  'DatePicker.RangePicker': 'dateRange',
  TimePicker: 'time',
  Upload: 'upload',
  'Upload.Dragger': 'upload',
  Text: 'notice',
}

const replaced: ReadonlySet<string> = new Set([
  'Password',
  'AutoComplete',
  'Slider',
  'Rate',
  'Transfer',
  'TreeSelect',
  'Cascader',
])

function readPart(
  key: string,
  part: JsonObject,
  around: Around & { readonly isRequired: boolean },
): DraftField[] {
  const name = textIn(part, 'name') ?? key
  const component = textIn(part, 'x-component') ?? ''
  const type = part['type']
  const label =
    wordsIn(part, 'title') ?? wordsIn(objectIn(part, 'x-component-props'), 'title', 'tab', 'header')
  const refuse = (code: NoteCode, what = component): DraftField[] => {
    around.found.refused.push({
      name: label ?? name,
      note: { code, what: what === '' ? (textIn(part, 'type') ?? name) : what },
    })
    return []
  }
  if (around.depth > deepestJson) return refuse('tooDeepRefused')
  const path = type === 'void' ? around.path : `${around.path}${name}`
  const said = readReactions(part, path, around.found)
  const rules = [...around.rules, ...said.rules]
  const inner = { ...around, depth: around.depth + 1, rules }
  if (/^(?:Submit|Reset|FormButtonGroup|Button)$|^Array\w+\.(?!Index$|Column$)/u.test(component))
    return refuse('buttonRefused')
  if (
    part['x-hidden'] === true ||
    part['x-visible'] === false ||
    /^(?:none|hidden)$/u.test(textIn(part, 'x-display') ?? '')
  )
    if (said.rules.length === 0) return refuse('hiddenRefused')
  if (type === 'void' && components[component] !== 'notice')
    return readLayout(part, { label, name, notes: said.notes }, inner)
  const answered = {
    path,
    name,
    label,
    help:
      wordsIn(part, 'description') ??
      wordsIn(objectIn(part, 'x-decorator-props'), 'tooltip', 'extra', 'help'),
    placeholder: wordsIn(objectIn(part, 'x-component-props'), 'placeholder'),
    isRequired: part['required'] === true || around.isRequired || isRequiredByValidator(part) || undefined,
    isReadOnly:
      /^(?:readOnly|readPretty|disabled)$/u.test(textIn(part, 'x-pattern') ?? '') ||
      part['readOnly'] === true ||
      undefined,
    rules,
  }
  if (components[component] === 'notice') {
    const body =
      wordsIn(objectIn(part, 'x-component-props'), 'content', 'children') ?? wordsIn(part, 'x-content')
    return body === undefined
      ? refuse('emptyRefused')
      : [draftOf({ path, name, label, type: 'notice', body, rules, notes: said.notes })]
  }
  const items = objectIn(part, 'items')
  const rows =
    items ?? (Array.isArray(part['items']) && isObject(part['items'][0]) ? part['items'][0] : undefined)
  if (type === 'array' && rows && objectIn(rows, 'properties')) {
    const inside = readProperties(rows, { ...inner, path: `${path}.`, rules: [] })
    const limits = { minItems: countIn(part, 'minItems'), maxItems: countIn(part, 'maxItems') }
    return inside.length === 0
      ? refuse('emptyRefused')
      : [draftOf({ ...answered, type: 'repeat', inside, limits, notes: said.notes })]
  }
  if (objectIn(part, 'properties') && (type === 'object' || components[component] === undefined)) {
    const inside = readProperties(part, { ...inner, path: `${path}.`, rules: [] })
    return inside.length === 0
      ? refuse('emptyRefused')
      : [draftOf({ ...answered, type: 'group', inside, notes: said.notes })]
  }
  return readAnswer(part, { ...answered, component, notes: said.notes }, refuse)
}

type Answered = Omit<Parameters<typeof draftOf>[0], 'type' | 'inside'> & {
  readonly component: string
  readonly notes: readonly StartNote[]
}

function readAnswer(
  part: JsonObject,
  { component, ...answered }: Answered,
  refuse: (code: NoteCode) => DraftField[],
): DraftField[] {
  const props = objectIn(part, 'x-component-props')
  const known = components[component] ?? (component === '' ? typeOfSchema(part) : undefined)
  if (known === undefined) {
    // A component of somebody's own: what it answers is known where it has options, else only that it is a text.
    const type = optionsOf(part).length > 0 ? 'select' : typeOfSchema(part)
    if (type === undefined) return refuse('componentRefused')
    return [
      finish(
        part,
        { ...answered, notes: [...answered.notes, { code: 'typeReplaced', what: component }] },
        type,
      ),
    ]
  }
  const type = refine(known, part, props)
  const notes = replaced.has(component)
    ? [...answered.notes, { code: 'typeReplaced' as const, what: component }]
    : answered.notes
  return [finish(part, { ...answered, notes }, type)]
}

function refine(type: FieldType, part: JsonObject, props: JsonObject | undefined): FieldType {
  const format = part['format'] ?? readValidators(part['x-validator'], 'text').format
  if (type === 'text' && (format === 'email' || format === 'url')) return format
  if (type === 'text' && format === 'phone') return 'mobilePhone'
  if (type === 'text' && format === 'idcard') return 'residentIdentityNumber'
  if (type === 'select' && /^(?:multiple|tags)$/u.test(textIn(props, 'mode') ?? '')) return 'checkboxes'
  if (type === 'number' && (part['type'] === 'integer' || props?.['precision'] === 0)) return 'integer'
  if (type === 'date') {
    if (props?.['picker'] === 'month') return 'month'
    return props?.['showTime'] === undefined || props['showTime'] === false ? 'date' : 'dateTime'
  }
  return type
}

function typeOfSchema(part: JsonObject): FieldType | undefined {
  switch (part['type']) {
    case 'string':
      return 'text'
    case 'number':
      return 'number'
    case 'integer':
      return 'integer'
    case 'boolean':
      return 'boolean'
    default:
      return undefined
  }
}

function finish(part: JsonObject, answered: Omit<Answered, 'component'>, type: FieldType): DraftField {
  const needsOptions = type === 'radio' || type === 'select' || type === 'checkboxes' || type === 'treeChoice'
  const options = needsOptions ? optionsOf(part, type === 'treeChoice' ? readChoiceTree : readChoices) : []
  const props = objectIn(part, 'x-component-props')
  const validated = readValidators(part['x-validator'], measureOf(type)).limits
  const missing: StartNote[] =
    needsOptions && options.length === 0 ? [{ code: 'optionsMissing', what: '' }] : []
  return draftOf({
    ...answered,
    type,
    options: options.length > 0 ? options : undefined,
    initial: isScalar(part['default']) && !isCode(part['default']) ? part['default'] : undefined,
    limits: {
      minLength: countIn(part, 'minLength') ?? validated.minLength ?? countIn(props, 'minLength'),
      maxLength: countIn(part, 'maxLength') ?? validated.maxLength ?? countIn(props, 'maxLength'),
      pattern: textIn(part, 'pattern') ?? validated.pattern,
      minimum: numberIn(part, 'minimum') ?? validated.minimum ?? numberIn(props, 'min'),
      maximum: numberIn(part, 'maximum') ?? validated.maximum ?? numberIn(props, 'max'),
      minItems: countIn(part, 'minItems') ?? validated.minItems,
      maxItems: countIn(part, 'maxItems') ?? validated.maxItems ?? countIn(props, 'maxCount'),
      scale: countIn(props, 'precision'),
      unit: wordsIn(props, 'addonAfter', 'suffix'),
    },
    notes: [...answered.notes, ...missing],
  })
}

/** What the limits of a validator count. */
function measureOf(type: FieldType): 'number' | 'list' | 'text' {
  switch (type) {
    case 'number':
    case 'integer':
      return 'number'
    case 'checkboxes':
    case 'treeChoice':
    case 'upload':
      return 'list'
    default:
      return 'text'
  }
}

function optionsOf(part: JsonObject, read: (given: readonly unknown[]) => Option[] = readChoices): Option[] {
  const given = [
    part['enum'],
    part['x-enum'],
    objectIn(part, 'x-component-props')?.['options'],
    objectIn(part, 'x-component-props')?.['treeData'],
  ]
  return read(given.find(each => Array.isArray(each)) ?? [])
}

function isRequiredByValidator(part: JsonObject): boolean {
  return readValidators(part['x-validator'], 'text').isRequired
}

function readLayout(
  part: JsonObject,
  own: { label: string | undefined; name: string; notes: readonly StartNote[] },
  around: Around,
): DraftField[] {
  const inside = readProperties(part, around)
  if (inside.length === 0) return []
  // The column of a table is called as the field in it.
  if (own.label === undefined || textIn(part, 'x-component')?.endsWith('.Column') === true) {
    return inside.map((field, index) =>
      index === 0 ? { ...field, notes: [...field.notes, ...own.notes] } : field,
    )
  }
  const heading = draftOf({
    path: `${around.path}${own.name}`,
    name: own.name,
    label: own.label,
    type: 'heading',
    rules: around.rules,
    notes: own.notes,
  })
  return [heading, ...inside]
}

const effects: Readonly<Record<string, { readonly effect: RuleEffect; readonly isNegated?: boolean }>> = {
  visible: { effect: 'visible' },
  hidden: { effect: 'visible', isNegated: true },
  required: { effect: 'required' },
}

/** The rules of `x-reactions` and of expressions in properties; what only code says is noted. */
function readReactions(
  part: JsonObject,
  path: string,
  found: Found,
): { rules: ImportedRule[]; notes: StartNote[] } {
  const rules: ImportedRule[] = []
  const notes: StartNote[] = []
  const given = part['x-reactions']
  for (const reaction of Array.isArray(given) ? given : [given]) {
    if (reaction === undefined || reaction === null || reaction === '') continue
    const read = isObject(reaction) ? readReaction(reaction, path) : undefined
    if (read === undefined) notes.push({ code: 'codeRefused', what: 'x-reactions' })
    else if (read.target === undefined) rules.push(...read.rules)
    else for (const rule of read.rules) found.onOthers.push({ path: read.target, rule })
  }
  for (const [property, value] of Object.entries(part)) {
    if (
      property === 'properties' ||
      property === 'items' ||
      property === 'x-reactions' ||
      !holdsCode(value, 0)
    )
      continue
    const state = effects[property.replace(/^x-/u, '')]
    const compared =
      state && typeof value === 'string'
        ? readComparison(value, name => pathOfName(name, path, []))
        : undefined
    if (state && compared) rules.push(withEffect(state, compared))
    else notes.push({ code: 'codeRefused', what: property })
  }
  return { rules, notes }
}

function withEffect(
  state: { readonly effect: RuleEffect; readonly isNegated?: boolean },
  rule: Pick<ImportedRule, 'join' | 'tests'>,
): ImportedRule {
  const full = { ...rule, effect: state.effect }
  return state.isNegated === true ? negateRule(full) : full
}

/** `{ dependencies, fulfill: { state: { visible: '{{…}}' } } }`, or `{ when: '{{…}}', fulfill, otherwise }`. */
function readReaction(
  reaction: JsonObject,
  path: string,
): { rules: ImportedRule[]; target: string | undefined } | undefined {
  const dependencies = reaction['dependencies']
  const target = textIn(reaction, 'target')
  const names = (name: string) => pathOfName(name, path, dependencies)
  const state = objectIn(objectIn(reaction, 'fulfill'), 'state')
  const isMore = ['schema', 'run'].some(each => objectIn(reaction, 'fulfill')?.[each] !== undefined)
  if (!state || isMore || (target !== undefined && !/^[\w.]+$/u.test(target))) return undefined
  const rules = Object.entries(state).map(([property, value]) => {
    const effect = effects[property === 'display' ? 'visible' : property]
    const when = textIn(reaction, 'when')
    const text = when ?? (typeof value === 'string' ? value : undefined)
    const compared = text === undefined ? undefined : readComparison(text, names)
    if (!effect || !compared) return undefined
    const rule = withEffect(effect, compared)
    if (when === undefined) return property === 'display' ? undefined : rule
    const isOn = property === 'display' ? value === 'visible' : value === true
    const isOff = property === 'display' ? value === 'none' || value === 'hidden' : value === false
    return isOn ? rule : isOff ? negateRule(rule) : undefined
  })
  const complete = rules.filter(rule => rule !== undefined)
  return complete.length === rules.length && rules.length > 0 ? { rules: complete, target } : undefined
}

/** The field that a name in an expression stands for, as a path of the schema. */
function pathOfName(name: string, own: string, dependencies: unknown): string | undefined {
  if (name === '$self.value') return own
  const direct = /^\$(?:form\.)?values\.(.+)$/u.exec(name)?.[1]
  if (direct !== undefined) return direct
  const [, index, word] = /^\$deps(?:\[(\d+)\]|\.(\w+))$/u.exec(name) ?? []
  const list: readonly unknown[] = Array.isArray(dependencies) ? dependencies : []
  const found =
    index === undefined ? list.find(each => isObject(each) && each['name'] === word) : list[Number(index)]
  const source = isObject(found)
    ? found['source']
    : (found ?? (word === undefined || !isObject(dependencies) ? undefined : dependencies[word]))
  // `.kind` is beside the own field, `kind#value` a state of it.
  return typeof source === 'string' && /^\.?[\w.]+(?:#value)?$/u.test(source)
    ? source.replace(/^\./u, '').replace(/#value$/u, '')
    : undefined
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && /\{\{.*\}\}/su.test(value)
}

function holdsCode(value: unknown, depth: number): boolean {
  if (isCode(value)) return true
  if (typeof value !== 'object' || value === null || depth > deepestJson) return false
  return Object.values(value).some(each => holdsCode(each, depth + 1))
}

function withRulesOfOthers(fields: readonly DraftField[], others: Found['onOthers']): DraftField[] {
  return fields.map(field => ({
    ...field,
    rules: [...field.rules, ...others.filter(({ path }) => path === field.path).map(({ rule }) => rule)],
    inside: withRulesOfOthers(field.inside, others),
  }))
}
