import { compileForm, joinPath, readPath, splitPath, writePath, type CompiledForm } from '@yibiao/core/form'
import { meaningOf } from '@yibiao/core/fields'
import type { ExpressionType } from '@yibiao/core/expression'
import type { CodeTableDefinition, Field, FormDefinition, FormSection } from '@yibiao/schemas'
import { createField, plainTypes, type FieldType, type PlainType } from './random-field.ts'
import { writeRule, type RuleNames, type TemplateUse } from './random-rule.ts'
import type { Random } from './random.ts'
import type { RuleType } from './rule-templates.ts'

/** A form to compare, and what its rules and options refer to. */
export type RandomForm = {
  form: FormDefinition
  compiled: CompiledForm
  /** Rules that were written and did not fit their place; they are left out. */
  dropped: number
  written: number
}

/** What was used so far in all forms, so that everything occurs. */
export type Usage = { types: Map<FieldType, number>; templates: TemplateUse }

export const codeTables: CodeTableDefinition[] = [
  {
    key: 'kinds',
    name: '类别',
    edition: '2026',
    rows: [
      { code: '1', label: '甲类' },
      { code: '11', label: '甲一', parent: '1' },
      { code: '12', label: '甲二', parent: '1' },
      { code: '2', label: '乙类' },
    ],
  },
]

export const sourceResponses = {
  register: {
    rows: [
      { no: 'A1', name: '一号' },
      { no: 'A2', name: '二号' },
    ],
  },
}

/** What form rules are compiled with; the server compiles them with a whole definition that has just this. */
export const environment = { codeTables: ['kinds'], sources: ['register'], materials: [] }

/** Types whose values tell rows apart. */
const canName: ReadonlySet<Field['type']> = new Set([
  'text',
  'integer',
  'number',
  'mobilePhone',
  'creditCode',
])

const fileTypes: ReadonlySet<PlainType> = new Set(['upload', 'image', 'signature'])

/** Makes a form of one to three pages. */
export function createForm(random: Random, usage: Usage): RandomForm {
  const maker = createMaker(random, usage)
  const pages = Array.from({ length: 1 + random.index(3) }, (_, page) => {
    const visible = page > 0 && random.chance(0.2) ? { visibleWhen: maker.rule('boolean') } : {}
    return {
      id: `page${page}`,
      title: `第${page + 1}页`,
      ...visible,
      sections: Array.from({ length: 1 + random.index(2) }, (__, section) =>
        maker.section(`${page}-${section}`),
      ),
    }
  })
  return dropUnfit({ pages }, maker.written())
}

function createMaker(random: Random, usage: Usage) {
  /** By type: the names that rules after this point may use. */
  const names: { [Type in RuleType]?: string[] } = {}
  /** Repeats so far whose rows can be chosen among, with the columns that tell them apart. */
  const lists: { repeat: string; columns: string[] }[] = []
  let count = 0
  let written = 0

  const rule = (type: RuleType, more: RuleNames = {}): string => {
    written += 1
    const all = Object.fromEntries(
      [...new Set([...Object.keys(names), ...Object.keys(more)])].map(key => [
        key,
        [...(names[key as RuleType] ?? []), ...(more[key as RuleType] ?? [])],
      ]),
    )
    return writeRule(random, usage.templates, type, all, 1 + random.index(3))
  }

  const section = (id: string): FormSection => ({
    id: `section${id}`,
    title: `分组${id}`,
    ...(random.chance(0.15) ? { visibleWhen: rule('boolean') } : {}),
    fields: Array.from({ length: 2 + random.index(4) }, () => field(true)),
  })

  function field(mayHold: boolean): Field {
    const key = `f${(count += 1)}`
    const kind =
      mayHold && random.chance(0.22) ? random.pick(['group', 'repeat'] as const) : pickType(random, usage)
    if (kind === 'group' || kind === 'repeat') return holder(kind, key)
    const made = withRules(createField(random, kind, key), kind, {})
    remember(made, key, '')
    return made
  }

  /** Rules inside see the fields around; rules after it see its parts and columns. */
  function holder(kind: 'group' | 'repeat', key: string): Field {
    usage.types.set(kind, (usage.types.get(kind) ?? 0) + 1)
    const inside: { [Type in RuleType]?: string[] } = {}
    const fields = Array.from({ length: 1 + random.index(3) }, () => plain(inside))
    if (kind === 'repeat' && random.chance(0.3)) fields.push(nested(inside))
    // What other choices refer to.
    if (kind === 'repeat' && random.chance(0.5)) {
      fields.push(createField(random, 'text', `f${(count += 1)}`))
      lists.push({ repeat: key, columns: fields.flatMap(each => (canName.has(each.type) ? [each.key] : [])) })
    }
    const base = { id: `id-${key}`, key, label: `字段${key}`, fields }
    const made: Field =
      kind === 'group'
        ? { ...base, type: 'group', ...(random.chance(0.3) ? { visibleWhen: rule('boolean') } : {}) }
        : {
            ...base,
            type: 'repeat',
            ...(random.chance(0.3) ? { visibleWhen: rule('boolean') } : {}),
            ...(random.chance(0.15) ? { minRows: 1 } : {}),
            ...(random.chance(0.4) ? { maxRows: 3 } : {}),
            ...(random.chance(0.3) ? { uniqueBy: [[firstKey(fields)]] } : {}),
          }
    for (const inner of fields) remember(inner, `${key}.${inner.key}`, kind)
    return made
  }

  /** A field inside another; those after it see it. */
  function plain(inside: { [Type in RuleType]?: string[] }): Field {
    const type = pickType(random, usage)
    const key = `f${(count += 1)}`
    const made = withRules(createField(random, type, key), type, inside)
    add(inside, typesOf(meaningOf(made).valueType(made)), key)
    return made
  }

  /** A repeat in the rows of another; its rules see the row around. */
  function nested(inside: { [Type in RuleType]?: string[] }): Field {
    const key = `f${(count += 1)}`
    const seen = Object.fromEntries(Object.entries(inside).map(([type, names]) => [type, [...names]]))
    const fields = Array.from({ length: 1 + random.index(2) }, () => plain(seen))
    return {
      id: `id-${key}`,
      key,
      label: `字段${key}`,
      type: 'repeat',
      fields,
      ...(random.chance(0.3) ? { visibleWhen: rule('boolean', inside) } : {}),
      ...(random.chance(0.3) ? { maxRows: 2 } : {}),
      ...(random.chance(0.3) ? { uniqueBy: [[firstKey(fields)]] } : {}),
      ...(random.chance(0.3) ? { orderedBy: [firstKey(fields)] } : {}),
    }
  }

  function withRules(made: Field, kind: PlainType, inside: RuleNames): Field {
    const rules: Record<string, unknown> = {}
    const own = { ...inside }
    if (random.chance(0.3)) rules['visibleWhen'] = rule('boolean', own)
    if (kind === 'heading' || kind === 'notice' || kind === 'divider') return { ...made, ...rules }
    if (kind === 'calculated') return { ...made, ...rules, calculate: calculation(made, own) }
    // No file is ever known to both sides, so one that must be there would refuse everything.
    if (random.chance(fileTypes.has(kind) ? 0.02 : 0.18)) rules['isRequired'] = true
    else if (random.chance(0.15)) rules['requiredWhen'] = rule('boolean', own)
    if (random.chance(0.12)) rules['readOnlyWhen'] = rule('boolean', own)
    if (random.chance(0.3)) rules['checks'] = [check(made, own)]
    const type = ruleTypeOf(kind)
    if (type !== undefined && random.chance(0.15)) rules['initial'] = rule(type, own)
    if ((kind === 'date' || kind === 'dateRange') && random.chance(0.5)) {
      rules[random.pick(['notBefore', 'notAfter'])] = rule('date', own)
    }
    if ((kind === 'radio' || kind === 'select') && random.chance(0.6)) rules['options'] = options(made, own)
    return { ...made, ...rules } as Field
  }

  function check(made: Field, inside: RuleNames): Record<string, unknown> {
    return {
      id: `check-${made.key}`,
      assert: rule('boolean', inside),
      message: `请核对${made.key}`,
      severity: random.chance(0.12) ? 'error' : 'warning',
    }
  }

  function calculation(made: Field, inside: RuleNames): string {
    switch (made.type === 'calculated' ? made.valueType : 'text') {
      case 'number':
      case 'integer':
      case 'money':
        return rule('number', inside)
      case 'date':
        return rule('date', inside)
      case 'boolean':
        return rule('boolean', inside)
      case 'text':
        return rule('string', inside)
    }
  }

  function options(made: Field, inside: RuleNames): unknown {
    const way = random.pick(['inline', 'codeTable', 'source', ...(lists.length > 0 ? ['rows' as const] : [])])
    if (way === 'rows') {
      const { repeat, columns } = random.pick(lists)
      return { type: 'rows', repeat, value: random.pick(columns), label: random.pick(columns) }
    }
    if (way === 'codeTable') {
      const more = { ...inside, string: [...(inside.string ?? []), 'code', 'label'] }
      return { type: 'codeTable', codeTable: 'kinds', filter: rule('boolean', more) }
    }
    if (way === 'source') {
      return {
        type: 'source',
        source: 'register',
        items: 'response.rows',
        value: 'item.no',
        label: 'item.name',
      }
    }
    if (!('options' in made) || made.options.type !== 'inline') return undefined
    return {
      type: 'inline',
      options: made.options.options.map((option, index) =>
        index > 0 && random.chance(0.6) ? { ...option, visibleWhen: rule('boolean', inside) } : option,
      ),
    }
  }

  function remember(made: Field, name: string, kind: '' | 'group' | 'repeat'): void {
    const types = typesOf(meaningOf(made).valueType(made))
    if (kind !== 'repeat') add(names, types, name)
    else if (types.includes('number')) add(names, ['numbers'], name)
    else if (types.includes('string')) add(names, ['strings'], name)
  }

  return { section, rule, written: () => written }
}

function add(names: { [Type in RuleType]?: string[] }, types: readonly RuleType[], name: string): void {
  for (const type of types) names[type] = [...(names[type] ?? []), name]
}

/** The kinds of part that a value of this type can be. */
function typesOf(type: ExpressionType): RuleType[] {
  switch (type.kind) {
    case 'boolean':
    case 'string':
    case 'date':
    case 'time':
    case 'dateTime':
      return [type.kind]
    case 'number':
      return ['number', 'integer']
    case 'dayTimeDuration':
      return ['duration']
    case 'list':
      return type.item.kind === 'string' ? ['strings'] : []
    default:
      return []
  }
}

function ruleTypeOf(kind: PlainType): RuleType | undefined {
  switch (kind) {
    case 'text':
    case 'textarea':
      return 'string'
    case 'number':
    case 'money':
      return 'number'
    case 'integer':
      return 'integer'
    case 'date':
      return 'date'
    case 'boolean':
      return 'boolean'
    default:
      return undefined
  }
}

function pickType(random: Random, usage: Usage): PlainType {
  const least = Math.min(...plainTypes.map(type => usage.types.get(type) ?? 0))
  const type = random.pick(plainTypes.filter(each => (usage.types.get(each) ?? 0) <= least + 1))
  usage.types.set(type, (usage.types.get(type) ?? 0) + 1)
  return type
}

function firstKey(fields: readonly Field[]): string {
  return fields[0]?.key ?? ''
}

/** Takes away the rules that the compiler refuses: a random text may be of a type that its place does not take. */
function dropUnfit(form: FormDefinition, written: number): RandomForm {
  let dropped = 0
  let kept: FormDefinition = form
  for (let round = 0; round < 40; round += 1) {
    const result = compileForm(kept, environment)
    if ('form' in result) return { form: kept, compiled: result.form, dropped, written }
    for (const path of new Set(result.issues.map(issue => issue.path))) {
      kept = without(kept, path)
      dropped += 1
    }
  }
  throw new Error(`A form stays wrong: ${JSON.stringify(compileForm(kept, environment)).slice(0, 600)}`)
}

/** The document without the member at the path; a rule that must be there becomes one that says nothing. */
function without(form: FormDefinition, path: string): FormDefinition {
  const tokens = splitPath(path)
  const last = tokens.at(-1)
  if (last === 'calculate' || last === 'assert') {
    return writePath(form, tokens, last === 'assert' ? 'true' : 'null') as FormDefinition
  }
  const around = tokens.slice(0, -1)
  const parent = readPath(form, joinPath(around))
  if (Array.isArray(parent)) return without(form, joinPath(around))
  if (typeof parent !== 'object' || parent === null || last === undefined) return form
  const { [last]: _gone, ...rest } = parent as Record<string, unknown>
  return writePath(form, around, rest) as FormDefinition
}
