import type { FieldType } from '../fields/field-design.ts'
import { mostRadios } from './describe-field.ts'
import { draftOf } from './draft-of.ts'
import type { DraftField, NoteCode, RefusedPart, StartNote, Understood } from './draft-field.ts'
import { negateRule, type ImportedRule, type ImportedTest } from './imported-rule.ts'
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

/** Whether this is a JSON Schema of an object. */
export function isJsonSchema(value: unknown): boolean {
  if (!isObject(value)) return false
  return (
    objectIn(value, 'properties') !== undefined ||
    typeof value['$schema'] === 'string' ||
    typeof value['$ref'] === 'string'
  )
}

/**
 * Fields from a JSON Schema (draft 4 to 2020-12): objects become groups, arrays of objects become repeats, `$ref` within
 * the document and `allOf` are followed. `if`/`then`/`else`, `dependentRequired` and `dependencies` that only compare
 * become conditions.
 */
export function readJsonSchema(value: unknown): Understood {
  const refused: RefusedPart[] = []
  const root = isObject(value) ? value : {}
  return { fields: readObject(root, { root, path: '', followed: [], depth: 0, refused }), refused }
}

interface Around {
  readonly root: JsonObject
  readonly path: string
  /** References followed to get here: the same again is a circle. */
  readonly followed: readonly string[]
  readonly depth: number
  readonly refused: RefusedPart[]
}

/** A schema with the references in it followed and its parts put together; its rules are those of all parts. */
interface Whole {
  readonly schema: JsonObject
  readonly followed: readonly string[]
  readonly parts: readonly JsonObject[]
  /** The reference that leads back to itself or nowhere. */
  readonly lost?: string
}

function wholeOf(schema: JsonObject, around: Around): Whole {
  let followed = around.followed
  let lost: string | undefined
  const parts: JsonObject[] = []
  const add = (part: JsonObject, depth: number): void => {
    parts.push(part)
    const reference = textIn(part, '$ref')
    if (reference !== undefined) {
      const found =
        followed.includes(reference) || depth > deepestJson ? undefined : find(around.root, reference)
      if (found) {
        followed = [...followed, reference]
        add(found, depth + 1)
      } else lost = reference
    }
    for (const each of listIn(part, 'allOf')) if (isObject(each) && depth <= deepestJson) add(each, depth + 1)
  }
  add(schema, 0)
  const merged = parts.toReversed().reduce<JsonObject>(
    (whole, part) => ({
      ...whole,
      ...part,
      ...(objectIn(whole, 'properties') || objectIn(part, 'properties')
        ? { properties: { ...objectIn(whole, 'properties'), ...objectIn(part, 'properties') } }
        : {}),
      required: [...listIn(whole, 'required'), ...listIn(part, 'required')],
    }),
    {},
  )
  return { schema: merged, followed, parts, ...(lost === undefined ? {} : { lost }) }
}

function find(root: JsonObject, reference: string): JsonObject | undefined {
  if (reference === '#') return root
  if (!reference.startsWith('#/')) return undefined
  const steps = reference
    .slice(2)
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const found = steps.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), root)
  return isObject(found) ? found : undefined
}

function readObject(given: JsonObject, around: Around): DraftField[] {
  const whole = wholeOf(given, around)
  const inner = { ...around, followed: whole.followed, depth: around.depth + 1 }
  const required = new Set(listIn(whole.schema, 'required'))
  const fields = Object.entries(objectIn(whole.schema, 'properties') ?? {})
    // `$schema` and `$id` say what a document is; nobody fills them in.
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, schema]) =>
      isObject(schema) ? readProperty(name, schema, inner, required.has(name)) : [],
    )
  const conditional = conditionalOf(whole.parts, inner)
  const known = new Set(fields.map(field => field.path))
  const added = conditional.properties
    .filter(({ name }) => !known.has(`${around.path}${name}`))
    .flatMap(({ name, schema, rule, isRequired }) =>
      readProperty(name, schema, inner, isRequired).map(field => ({
        ...field,
        rules: rule ? [...field.rules, rule] : field.rules,
      })),
    )
  return [...fields, ...added].map(field => withRules(field, conditional, around.path))
}

function readProperty(name: string, given: JsonObject, around: Around, isRequired: boolean): DraftField[] {
  const { schema, followed, lost } = wholeOf(given, around)
  const label = wordsIn(schema, 'title') ?? name
  const refuse = (code: NoteCode, what: string): DraftField[] => {
    around.refused.push({ name: label, note: { code, what } })
    return []
  }
  if (lost !== undefined) return refuse('circleRefused', lost)
  if (around.depth > deepestJson) return refuse('tooDeepRefused', name)
  const path = `${around.path}${name}`
  const inner: Around = { ...around, path: `${path}.`, followed }
  const answered = {
    path,
    name,
    label,
    help: wordsIn(schema, 'description'),
    isRequired: isRequired || undefined,
    isReadOnly: schema['readOnly'] === true || undefined,
  }
  const { type, isNullable } = typeNameOf(schema)
  if (schema['const'] !== undefined && schema['enum'] === undefined) return refuse('hiddenRefused', 'const')
  if (type === 'object' || objectIn(schema, 'properties')) {
    const inside = readObject(schema, inner)
    return inside.length === 0
      ? refuse('emptyRefused', 'object')
      : [draftOf({ ...answered, type: 'group', inside })]
  }
  const notes: StartNote[] =
    type === undefined && optionsOf(schema).length === 0
      ? [{ code: 'typeReplaced', what: kindOf(schema) }]
      : []
  if (type === 'array') return readArray(schema, answered, inner, refuse)
  const options = optionsOf(schema)
  if (options.length > 0) {
    return [
      draftOf({
        ...answered,
        type: options.length > mostRadios ? 'select' : 'radio',
        options,
        initial: scalarIn(schema, 'default'),
        notes,
      }),
    ]
  }
  return [
    draftOf({
      ...answered,
      isRequired: isRequired && !isNullable ? true : undefined,
      type: simpleType(type, schema),
      initial: scalarIn(schema, 'default'),
      limits: limitsOf(schema),
      notes,
    }),
  ]
}

type Answered = Omit<Parameters<typeof draftOf>[0], 'type'>

function readArray(
  schema: JsonObject,
  answered: Answered,
  around: Around,
  refuse: (code: NoteCode, what: string) => DraftField[],
): DraftField[] {
  const items = objectIn(schema, 'items')
  const whole = items && wholeOf(items, around)
  const limits = { minItems: countIn(schema, 'minItems'), maxItems: countIn(schema, 'maxItems') }
  if (whole?.lost !== undefined) return refuse('circleRefused', whole.lost)
  const row = whole?.schema
  if (!row) return refuse('componentRefused', 'array')
  const options = optionsOf(row)
  if (options.length > 0) return [draftOf({ ...answered, type: 'checkboxes', options, limits })]
  if (typeNameOf(row).type === 'object' || objectIn(row, 'properties')) {
    const inside = readObject(row, { ...around, followed: whole.followed })
    return inside.length === 0
      ? refuse('emptyRefused', 'array')
      : [draftOf({ ...answered, type: 'repeat', inside, limits })]
  }
  if (textIn(row, 'format') === 'data-url' || textIn(row, 'contentEncoding') !== undefined)
    return [draftOf({ ...answered, type: 'upload' })]
  if (typeNameOf(row).type === 'array') return refuse('tooDeepRefused', 'array')
  // A list of plain values: rows of one column.
  const column = readProperty('value', row, around, true)
  const notes: StartNote[] = [{ code: 'typeReplaced', what: 'array' }]
  return [
    draftOf({
      ...answered,
      type: 'repeat',
      inside: column.map(each =>
        each.label === 'value' ? { ...each, label: answered.label ?? answered.name } : each,
      ),
      limits,
      notes,
    }),
  ]
}

function typeNameOf(schema: JsonObject): { type: string | undefined; isNullable: boolean } {
  const given = schema['type']
  const names = Array.isArray(given)
    ? given.filter(each => typeof each === 'string')
    : typeof given === 'string'
      ? [given]
      : []
  const real = names.filter(each => each !== 'null')
  return { type: real.length === 1 ? real[0] : undefined, isNullable: real.length < names.length }
}

function simpleType(type: string | undefined, schema: JsonObject): FieldType {
  if (type === 'boolean') return 'boolean'
  if (type === 'integer') return 'integer'
  if (type === 'number') return 'number'
  if (textIn(schema, 'contentEncoding') !== undefined) return 'upload'
  return (
    formats[textIn(schema, 'format') ?? ''] ??
    ((countIn(schema, 'maxLength') ?? 0) > 255 ? 'textarea' : 'text')
  )
}

const formats: Readonly<Record<string, FieldType>> = {
  date: 'date',
  'date-time': 'dateTime',
  time: 'time',
  email: 'email',
  'idn-email': 'email',
  uri: 'url',
  url: 'url',
  'data-url': 'upload',
  textarea: 'textarea',
}

function kindOf(schema: JsonObject): string {
  return (
    ['oneOf', 'anyOf', 'not'].find(each => schema[each] !== undefined) ??
    JSON.stringify(schema['type'] ?? 'any')
  )
}

/** `enum`, or `oneOf`/`anyOf` of constants with titles. */
function optionsOf(schema: JsonObject): ReturnType<typeof readChoices> {
  const names = listIn(schema, 'enumNames')
  const values = listIn(schema, 'enum').filter(isScalar)
  if (values.length > 0 && values.every(each => typeof each !== 'boolean')) {
    return readChoices(
      values.map((value, index) => ({
        value,
        ...(isScalar(names[index]) ? { label: String(names[index]) } : {}),
      })),
    )
  }
  const choices = [...listIn(schema, 'oneOf'), ...listIn(schema, 'anyOf')]
  const areConstants =
    choices.length > 0 &&
    choices.every(each => isObject(each) && isScalar(each['const'] ?? listIn(each, 'enum')[0]))
  if (!areConstants) return []
  return readChoices(
    choices.flatMap(each =>
      isObject(each)
        ? [{ value: each['const'] ?? listIn(each, 'enum')[0], label: wordsIn(each, 'title') }]
        : [],
    ),
  )
}

function limitsOf(schema: JsonObject): NonNullable<Parameters<typeof draftOf>[0]['limits']> {
  return {
    minLength: countIn(schema, 'minLength'),
    maxLength: countIn(schema, 'maxLength'),
    // JSON Schema looks for the pattern anywhere in the text; here it is of the whole.
    pattern: wholePattern(textIn(schema, 'pattern')),
    minimum: numberIn(schema, 'minimum'),
    maximum: numberIn(schema, 'maximum'),
  }
}

function wholePattern(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined
  const start = pattern.startsWith('^') ? pattern.slice(1) : `.*(?:${pattern}`
  if (!pattern.startsWith('^')) return pattern.endsWith('$') ? `${start.slice(0, -1)})` : `${start}).*`
  return pattern.endsWith('$') ? start.slice(0, -1) : `(?:${start}).*`
}

function scalarIn(schema: JsonObject, name: string): string | number | boolean | undefined {
  const value = schema[name]
  return isScalar(value) ? value : undefined
}

interface Conditional {
  /** Properties that only some answers ask for. */
  readonly properties: readonly {
    name: string
    schema: JsonObject
    rule: ImportedRule | undefined
    isRequired: boolean
  }[]
  readonly required: readonly { name: string; rule: ImportedRule }[]
}

function conditionalOf(parts: readonly JsonObject[], around: Around): Conditional {
  const properties: {
    name: string
    schema: JsonObject
    rule: ImportedRule | undefined
    isRequired: boolean
  }[] = []
  const required: { name: string; rule: ImportedRule }[] = []
  const take = (branch: JsonObject | undefined, tests: Pick<ImportedRule, 'join' | 'tests'>): void => {
    const names = listIn(branch, 'required').filter(each => typeof each === 'string')
    for (const [name, schema] of Object.entries(objectIn(branch, 'properties') ?? {})) {
      if (isObject(schema))
        properties.push({
          name,
          schema,
          rule: { effect: 'visible', ...tests },
          isRequired: names.includes(name),
        })
    }
    for (const name of names) required.push({ name, rule: { effect: 'required', ...tests } })
  }
  for (const part of parts) {
    const test = objectIn(part, 'if')
    if (test) {
      const tests = testsOf(test, around.path)
      take(objectIn(part, 'then'), tests)
      take(objectIn(part, 'else'), pickTests(negateRule({ effect: 'visible', ...tests })))
    }
    for (const word of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
      for (const [name, then] of Object.entries(objectIn(part, word) ?? {})) {
        const tests = {
          join: 'and' as const,
          tests: [{ path: `${around.path}${name}`, operator: 'notEmpty' as const }],
        }
        take(Array.isArray(then) ? { required: then } : isObject(then) ? then : undefined, tests)
      }
    }
  }
  return { properties, required }
}

function pickTests({ join, tests }: ImportedRule): Pick<ImportedRule, 'join' | 'tests'> {
  return { join, tests }
}

/** `{ properties: { a: { const: 'x' } } }` → `a = "x"`; several values of an `enum` are joined by `or`. */
function testsOf(test: JsonObject, path: string): Pick<ImportedRule, 'join' | 'tests'> {
  const entries = Object.entries(objectIn(test, 'properties') ?? {})
  const isMore = Object.keys(test).some(each => !['properties', 'required', 'type'].includes(each))
  const unsaid: ImportedTest = { path: path === '' ? 'if' : path, operator: 'unsaid' }
  if (isMore || entries.length === 0) {
    const names = listIn(test, 'required').filter(each => typeof each === 'string')
    if (isMore || names.length === 0) return { join: 'and', tests: [unsaid] }
    return {
      join: 'and',
      tests: names.map(name => ({ path: `${path}${name}`, operator: 'notEmpty' as const })),
    }
  }
  const [only] = entries
  const values =
    entries.length === 1 && only && isObject(only[1]) ? listIn(only[1], 'enum').filter(isScalar) : []
  if (only && values.length > 0) {
    return {
      join: 'or',
      tests: values.map(value => ({ path: `${path}${only[0]}`, operator: '=' as const, value })),
    }
  }
  return {
    join: 'and',
    tests: entries.map(([name, schema]) => {
      const own = isObject(schema) ? schema : {}
      const at = `${path}${name}`
      if (isScalar(own['const'])) return { path: at, operator: '=', value: own['const'] }
      const minimum = numberIn(own, 'minimum')
      if (minimum !== undefined && own['maximum'] === undefined)
        return { path: at, operator: '>=', value: minimum }
      const maximum = numberIn(own, 'maximum')
      return maximum !== undefined && minimum === undefined
        ? { path: at, operator: '<=', value: maximum }
        : { path: at, operator: 'unsaid' }
    }),
  }
}

function withRules(field: DraftField, { required }: Conditional, path: string): DraftField {
  const own = required.filter(({ name }) => `${path}${name}` === field.path && field.isRequired !== true)
  return { ...field, rules: [...field.rules, ...own.map(({ rule }) => rule)] }
}
