import type { Option } from '@yibiao/schemas'
import type { FieldType } from '../fields/field-design.ts'
import { draftOf } from './draft-of.ts'
import type { DraftField, NoteCode, RefusedPart, StartNote, Understood } from './draft-field.ts'
import { negateRule, type ImportedOperator, type ImportedRule, type ImportedTest } from './imported-rule.ts'
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
import { readChoices } from './read-choices.ts'

/** Whether this is a form of form.io: components with a type and a key. */
export function isFormio(value: unknown): boolean {
  return componentsOf(value).some(part => isObject(part) && typeof part['type'] === 'string' && 'key' in part)
}

/**
 * Fields from a form of form.io (the JSON its builder saves). Layout dissolves into what is inside it, with a heading
 * where it had a title; `conditional` becomes a condition. JavaScript in it (`customConditional`, `calculateValue`,
 * `validate.custom`, …) is never run: it is left out and named.
 */
export function readFormio(value: unknown): Understood {
  const refused: RefusedPart[] = []
  const fields = readComponents(componentsOf(value), { path: '', rules: [], depth: 0, refused })
  return { fields, refused }
}

interface Around {
  /** Of the data: `container.`; layout adds nothing. */
  readonly path: string
  /** Of the layout around. */
  readonly rules: readonly ImportedRule[]
  readonly depth: number
  readonly refused: RefusedPart[]
}

/** A form, a form with its submission, or a bare list of components. */
function componentsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return []
  return Array.isArray(value['components'])
    ? value['components']
    : listIn(objectIn(value, 'form'), 'components')
}

function readComponents(parts: readonly unknown[], around: Around): DraftField[] {
  return parts.flatMap(part => (isObject(part) ? readComponent(part, around) : []))
}

/** Types with an answer of their own, and what they become. */
const types: Readonly<Record<string, FieldType>> = {
  textfield: 'text',
  textarea: 'textarea',
  number: 'number',
  currency: 'money',
  email: 'email',
  url: 'url',
  phoneNumber: 'mobilePhone',
  checkbox: 'boolean',
  radio: 'radio',
  radiopanel: 'radio',
  select: 'select',
  selectboxes: 'checkboxes',
  datetime: 'date',
  day: 'date',
  time: 'time',
  file: 'upload',
  signature: 'signature',
  address: 'address',
  content: 'notice',
  htmlelement: 'notice',
  container: 'group',
  datagrid: 'repeat',
  editgrid: 'repeat',
  survey: 'group',
  tags: 'textarea',
  password: 'text',
  navDatepicker: 'date',
  navCheckbox: 'boolean',
  alertstripe: 'notice',
}

/** Types that are another one here, though the answer means the same. */
const replaced: ReadonlySet<string> = new Set(['password', 'tags', 'survey', 'phoneNumber'])

const layouts: ReadonlySet<string> = new Set([
  'panel',
  'fieldset',
  'well',
  'columns',
  'column',
  'table',
  'tabs',
  'navSkjemagruppe',
])

function readComponent(part: JsonObject, around: Around): DraftField[] {
  const type = textIn(part, 'type') ?? ''
  const name = wordsIn(part, 'label', 'title', 'legend') ?? textIn(part, 'key') ?? type
  const refuse = (code: NoteCode, what = type): DraftField[] => {
    around.refused.push({ name, note: { code, what } })
    return []
  }
  if (around.depth > deepestJson) return refuse('tooDeepRefused')
  const rules = [...around.rules, ...rulesOf(part)]
  if (
    layouts.has(type) ||
    (types[type] === undefined && insideOf(part).length > 0 && part['input'] !== true)
  ) {
    return readLayout(part, { ...around, rules, depth: around.depth + 1 })
  }
  if (type === 'button') return refuse('buttonRefused')
  if (type === 'hidden' || (part['hidden'] === true && rulesOf(part).length === 0))
    return refuse('hiddenRefused')
  const known = types[type]
  if (known === undefined) return refuse('componentRefused')
  const field = fieldOf(part, known, { ...around, rules })
  return 'inside' in field ? [field] : refuse(field.code)
}

/** What is inside a layout, behind a heading with its title. */
function readLayout(part: JsonObject, around: Around): DraftField[] {
  const inside = readComponents(insideOf(part), around)
  const title = wordsIn(part, 'title', 'legend')
  const isTitled = title !== undefined && title !== 'Panel' && inside.length > 0
  const notes = codeIn(part)
  if (!isTitled)
    return inside.map((field, index) =>
      index === 0 ? { ...field, notes: [...field.notes, ...notes] } : field,
    )
  const key = textIn(part, 'key') ?? 'heading'
  return [
    draftOf({
      path: `${around.path}${key}`,
      name: key,
      label: title,
      type: 'heading',
      rules: around.rules,
      notes,
    }),
    ...inside,
  ]
}

/** Components directly inside, wherever the layout keeps them: columns, tabs, rows of a table. */
function insideOf(part: JsonObject): readonly unknown[] {
  const nested = [...listIn(part, 'columns'), ...listIn(part, 'rows').flat()]
  return [
    ...listIn(part, 'components'),
    ...nested.flatMap(each => (isObject(each) ? listIn(each, 'components') : [])),
  ]
}

function fieldOf(part: JsonObject, known: FieldType, around: Around): DraftField | { code: NoteCode } {
  const type = textIn(part, 'type') ?? ''
  const key = textIn(part, 'key') ?? type
  const path = `${around.path}${key}`
  const validate = objectIn(part, 'validate')
  const notes: StartNote[] = [
    ...codeIn(part),
    ...(replaced.has(type) ? [{ code: 'typeReplaced' as const, what: type }] : []),
  ]
  const common = { path, name: key, label: wordsIn(part, 'label') ?? key, rules: around.rules }
  if (known === 'notice') {
    const body = wordsIn(part, 'html', 'content')
    return body === undefined ? { code: 'emptyRefused' } : draftOf({ ...common, type: 'notice', body, notes })
  }
  const answered = {
    ...common,
    help: wordsIn(part, 'description', 'tooltip'),
    placeholder: wordsIn(part, 'placeholder'),
    isRequired: validate?.['required'] === true || undefined,
    isReadOnly: part['disabled'] === true || undefined,
  }
  if (known === 'group' || known === 'repeat') {
    const holder = { ...around, path: `${path}.`, rules: [], depth: around.depth + 1 }
    const inside = type === 'survey' ? questionsOf(part, holder) : readComponents(insideOf(part), holder)
    if (inside.length === 0) return { code: 'emptyRefused' }
    const limits = { minItems: countIn(validate, 'minLength'), maxItems: countIn(validate, 'maxLength') }
    return draftOf({ ...answered, type: known, inside, notes, ...(known === 'repeat' ? { limits } : {}) })
  }
  const shown = chosenType(part, known)
  const options = isChoice(shown) ? optionsOf(part) : undefined
  return draftOf({
    ...answered,
    type: shown,
    options: options && options.length > 0 ? options : undefined,
    limits: limitsOf(part, validate),
    initial: isScalar(part['defaultValue']) ? part['defaultValue'] : undefined,
    notes: [...notes, ...(options?.length === 0 ? [loadedFrom(part)] : [])],
  })
}

function isChoice(type: FieldType): boolean {
  return type === 'radio' || type === 'select' || type === 'checkboxes'
}

function chosenType(part: JsonObject, known: FieldType): FieldType {
  if (known === 'select' && part['multiple'] === true) return 'checkboxes'
  if (known === 'date' && part['type'] === 'datetime') {
    if (part['enableDate'] === false) return 'time'
    // Hours and minutes belong to it unless the builder's switch is off.
    return part['enableTime'] === false ? 'date' : 'dateTime'
  }
  return known
}

function optionsOf(part: JsonObject): Option[] {
  const data = objectIn(part, 'data')
  return readChoices([...listIn(part, 'values'), ...listIn(data, 'values'), ...listIn(data, 'json')])
}

function loadedFrom(part: JsonObject): StartNote {
  const source = textIn(part, 'dataSrc') ?? 'values'
  return source === 'values' ? { code: 'optionsMissing', what: '' } : { code: 'optionsLoaded', what: source }
}

/** Each question of a survey is a choice among the same values. */
function questionsOf(part: JsonObject, around: Around): DraftField[] {
  const options = readChoices(listIn(part, 'values'))
  return listIn(part, 'questions').flatMap(question => {
    const key = isObject(question) && isScalar(question['value']) ? String(question['value']) : ''
    if (!isObject(question) || key === '' || options.length === 0) return []
    return [
      draftOf({
        path: `${around.path}${key}`,
        name: key,
        label: wordsIn(question, 'label') ?? key,
        type: 'radio',
        options,
      }),
    ]
  })
}

function limitsOf(part: JsonObject, validate: JsonObject | undefined): DraftFieldLimits {
  return {
    minLength: countIn(validate, 'minLength'),
    maxLength: positive(countIn(validate, 'maxLength')),
    pattern: textIn(validate, 'pattern'),
    minimum: numberIn(validate, 'min'),
    maximum: numberIn(validate, 'max'),
    scale: countIn(part, 'decimalLimit'),
    minItems: countIn(validate, 'minSelectedCount'),
    maxItems: positive(countIn(validate, 'maxSelectedCount')),
  }
}

type DraftFieldLimits = NonNullable<Parameters<typeof draftOf>[0]['limits']>

function positive(count: number | undefined): number | undefined {
  return count === 0 ? undefined : count
}

/** Properties of form.io that hold JavaScript or logic of its own; those that say something are named. */
function codeIn(part: JsonObject): StartNote[] {
  const validate = objectIn(part, 'validate')
  const conditional = objectIn(part, 'conditional')
  const found: readonly (readonly [string, unknown])[] = [
    ['customConditional', part['customConditional']],
    ['calculateValue', part['calculateValue']],
    ['customDefaultValue', part['customDefaultValue']],
    ['validate.custom', validate?.['custom']],
    ['validate.json', validate?.['json']],
    ['conditional.json', conditional?.['json']],
    ['logic', listIn(part, 'logic').length > 0 ? part['logic'] : undefined],
  ]
  return found.flatMap(([name, code]) =>
    saysSomething(code) ? [{ code: 'codeRefused' as const, what: name }] : [],
  )
}

function saysSomething(code: unknown): boolean {
  if (typeof code === 'string') return code.trim() !== ''
  return isObject(code) ? Object.keys(code).length > 0 : Array.isArray(code)
}

/** `conditional` in its old form (`show`, `when`, `eq`) and its new one (`conditions`, `conjunction`). */
function rulesOf(part: JsonObject): ImportedRule[] {
  const conditional = objectIn(part, 'conditional')
  if (!conditional) return []
  const isShown = conditional['show'] !== false && conditional['show'] !== 'false'
  const conditions = listIn(conditional, 'conditions')
  if (conditions.length > 0) {
    const tests = conditions.map(each => testOf(isObject(each) ? each : {}))
    return [
      shownWhen(isShown, {
        effect: 'visible',
        join: conditional['conjunction'] === 'any' ? 'or' : 'and',
        tests,
      }),
    ]
  }
  const when = textIn(conditional, 'when')
  const eq = conditional['eq']
  if (when === undefined || !isScalar(eq)) return []
  return [
    shownWhen(isShown, { effect: 'visible', join: 'and', tests: [{ path: when, operator: '=', value: eq }] }),
  ]
}

function shownWhen(isShown: boolean, rule: ImportedRule): ImportedRule {
  return isShown ? rule : negateRule(rule)
}

const operators: Readonly<Record<string, ImportedOperator>> = {
  isEqual: '=',
  isNotEqual: '!=',
  isEmpty: 'empty',
  isNotEmpty: 'notEmpty',
  includes: 'contains',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
}

function testOf(condition: JsonObject): ImportedTest {
  const path = textIn(condition, 'component') ?? 'conditional'
  const operator = operators[textIn(condition, 'operator') ?? 'isEqual'] ?? 'unsaid'
  const value = condition['value']
  return isScalar(value) ? { path, operator, value } : { path, operator }
}
