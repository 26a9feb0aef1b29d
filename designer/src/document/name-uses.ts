import { childExpressions, type Expression } from '@yibiao/core/expression'
import type { ScenarioDefinition } from '@yibiao/schemas'
import { answersIn } from './answer-paths.ts'
import { expressionPlaces, type ExpressionPlace } from './expression-places.ts'
import { codeTablesOf, decisionsOf, textOfName, type ItemName } from './item-names.ts'
import type { PropertyPath } from './property-path.ts'
import { readProperty } from './property-path.ts'
import { readRecord, recordsOfKind } from './read-record.ts'
import { partKey, type DesignRecord, type FieldRecord, type RecordKey, type Records } from './records.ts'
import { parseRule, resolveNames } from './resolve-names.ts'
import { partOf } from './to-definition.ts'

/** One place that uses a name: a whole property, or a piece of a rule. */
export interface NameUse {
  readonly record: RecordKey
  readonly path: PropertyPath
  /** The piece of the text at the path, in UTF-16 units; the whole property when absent. */
  readonly piece?: Piece
}

interface Piece {
  readonly from: number
  readonly to: number
  /** How the name is written there. */
  readonly as: 'identifier' | 'string'
}

/** Every place of the item that uses the name, in the order of the records. */
export function usesOfName(records: Records, name: ItemName): NameUse[] {
  const text = textOfName(records, name)
  switch (name.type) {
    case 'codeTable':
      return [
        ...fieldsOfTable(records, text).map(({ record, path }) => ({ record: record.key, path })),
        ...inRules(records, rule => lookupsIn(rule.tree, text)),
      ]
    case 'code':
      return usesOfValue(records, { type: 'codeTable', table: name.table }, text)
    case 'decision':
      return stepsOfDecision(records, text).map(record => ({ record: record.key, path: ['decision'] }))
    case 'output': {
      const table = decisionsOf(records)[name.decision]
      const steps = new Set(stepsOfDecision(records, table?.key).map(record => record.value.key))
      return inRules(records, rule =>
        pathsIn(rule.tree, node => node.key === text && isStep(node.object, steps)),
      )
    }
    case 'question':
      return inRules(records, rule => pathsIn(rule.tree, node => isAnswerOf(node, text)))
    case 'answer':
      return usesOfValue(records, { type: 'question', question: name.question }, text)
    case 'option':
      return usesOfValue(records, { type: 'field', field: name.field }, text)
  }
}

/** What has values: a choice with options of its own, a code table with its codes, a question with its answers. */
export type ValueOwner =
  | { readonly type: 'field'; readonly field: RecordKey }
  | { readonly type: 'codeTable'; readonly table: number }
  | { readonly type: 'question'; readonly question: number }

/** Every place that uses a value of the owner, whether the owner has it or not, in the order of the records. */
export function usesOfValue(records: Records, owner: ValueOwner, value: string): NameUse[] {
  switch (owner.type) {
    case 'field': {
      const field = readRecord(records, owner.field, 'field')
      return field ? usesInFields(records, [field], value) : []
    }
    case 'codeTable': {
      const table = codeTablesOf(records)[owner.table]
      if (!table) return []
      return [
        ...table.rows.flatMap((row, place) =>
          row.parent === value
            ? [{ record: partKey('codeTables'), path: [owner.table, 'rows', place, 'parent'] }]
            : [],
        ),
        ...usesInFields(
          records,
          fieldsOfTable(records, table.key).map(({ record }) => record),
          value,
        ),
      ]
    }
    case 'question': {
      const question = textOfName(records, owner)
      return inRules(records, rule =>
        literalsBeside(
          rule,
          node => isAnswerOf(node, question),
          node => node.kind === 'string' && node.value === value,
        ),
      )
    }
  }
}

/** Where a value of choices is compared, begun with, filled in or converted to. */
function usesInFields(records: Records, choices: readonly FieldRecord[], code: string): NameUse[] {
  return [
    ...literalsOf(records, choices, node => node.kind === 'string' && node.value === code),
    ...inConversions(records, choices, code),
    ...inScenarios(records, choices, code),
  ]
}

/** Every literal that a field is compared with or begins with. */
export function literalsOfField(records: Records, field: FieldRecord): NameUse[] {
  return literalsOf(records, [field], node =>
    ['string', 'number', 'boolean', 'temporal', 'negation'].includes(node.kind),
  )
}

/** The literals of one kind that stand beside fields in rules. */
function literalsOf(
  records: Records,
  choices: readonly FieldRecord[],
  isWanted: (node: Expression) => boolean,
): NameUse[] {
  const fields = new Map(choices.map(record => [record.key, record]))
  return inRules(records, rule => {
    const { record, place, tree, from } = rule
    if (place.path.at(-1) === 'initial' && fields.has(record.key)) return literalsIn(tree, isWanted)
    const ends = new Set(
      resolveNames(records, record, place).flatMap(name => (fields.has(name.record) ? [name.to - from] : [])),
    )
    if (ends.size === 0 && rule.subject === undefined) return []
    const isField = (node: Expression) =>
      node === rule.subject
        ? isFieldOf(records, rule, fields)
        : (node.kind === 'name' || node.kind === 'path') && ends.has(node.to)
    return literalsBeside(rule, isField, isWanted)
  })
}

/** A rule as it is read. Of a cell of a decision table, `subject` is what its column asks. */
interface Rule {
  readonly record: DesignRecord
  readonly place: ExpressionPlace
  readonly tree: Expression
  /** Where the tree begins in the text. */
  readonly from: number
  readonly subject?: Expression
}

function inRules(records: Records, find: (rule: Rule) => readonly Piece[]): NameUse[] {
  return [...records.values()].flatMap(record =>
    expressionPlaces(record).flatMap(place =>
      parseRule(place.text, place.kind).flatMap(({ tree, from }) => {
        const subject = subjectOf(record, place)
        return find({ record, place, tree, from, ...(subject ? { subject } : {}) }).map(piece => ({
          record: record.key,
          path: place.path,
          piece: { ...piece, from: piece.from + from, to: piece.to + from },
        }))
      }),
    ),
  )
}

function subjectOf(record: DesignRecord, { kind, path }: ExpressionPlace): Expression | undefined {
  if (kind !== 'unaryTests') return undefined
  const asked = readProperty(record.value, [path[0] ?? 0, 'inputs', path.at(-1) ?? 0, 'expression'])
  return typeof asked === 'string' ? parseRule(asked, 'expression')[0]?.tree : undefined
}

function isFieldOf(
  records: Records,
  { record, place, subject }: Rule,
  fields: ReadonlyMap<RecordKey, DesignRecord>,
): boolean {
  const text = readProperty(record.value, [
    place.path[0] ?? 0,
    'inputs',
    place.path.at(-1) ?? 0,
    'expression',
  ])
  if (typeof text !== 'string' || !subject) return false
  return resolveNames(records, record, { text, kind: 'expression' }).some(
    name => fields.has(name.record) && name.to === subject.to,
  )
}

/** Literals compared with the subject: on the other side, in its list, or as arguments beside it. */
function literalsBeside(
  { tree, subject }: Pick<Rule, 'tree' | 'subject'>,
  isSubject: (node: Expression) => boolean,
  isWanted: (node: Expression) => boolean,
): Piece[] {
  const besides = (node: Expression): Piece[] => {
    const inside = childExpressions(node).flatMap(besides)
    if (!['comparison', 'in', 'call', 'unaryTests'].includes(node.kind)) return inside
    const parts = childExpressions(node).flatMap(flatten)
    const isAbout = node.kind === 'unaryTests' ? subject && isSubject(subject) : parts.some(isSubject)
    return isAbout ? [...inside, ...parts.flatMap(part => literalsIn(part, isWanted))] : inside
  }
  return besides(tree)
}

/** A list of texts stands for its texts. */
function flatten(node: Expression): Expression[] {
  return node.kind === 'list' || node.kind === 'unaryComparison'
    ? childExpressions(node).flatMap(flatten)
    : [node]
}

function literalsIn(node: Expression, isWanted: (node: Expression) => boolean): Piece[] {
  return isWanted(node) ? [{ from: node.from, to: node.to, as: 'string' }] : []
}

function lookupsIn(node: Expression, table: string): Piece[] {
  const inside = childExpressions(node).flatMap(part => lookupsIn(part, table))
  if (node.kind !== 'call' || node.function !== 'lookup') return inside
  const [first] = childExpressions(node)
  const isTable = (part: Expression) => part.kind === 'string' && part.value === table
  return first ? [...literalsIn(first, isTable), ...inside] : inside
}

type PathNode = Extract<Expression, { kind: 'path' }>

function pathsIn(node: Expression, isMeant: (node: PathNode) => boolean): Piece[] {
  const inside = childExpressions(node).flatMap(part => pathsIn(part, isMeant))
  if (node.kind !== 'path' || !isMeant(node)) return inside
  return [...inside, { from: node.to - node.key.length, to: node.to, as: 'identifier' }]
}

function isStep(node: Expression, keys: ReadonlySet<string>): boolean {
  return node.kind === 'path' && keys.has(node.key) && isName(node.object, 'nodes')
}

function isAnswerOf(node: Expression, question: string): boolean {
  return node.kind === 'path' && node.key === question && isName(node.object, 'situation')
}

function isName(node: Expression, name: string): boolean {
  return node.kind === 'name' && node.name === name
}

/** Fields whose choices come from the table, and where they say so. */
export function fieldsOfTable(
  records: Records,
  table: string,
): { readonly record: FieldRecord; readonly path: PropertyPath }[] {
  return recordsOfKind(records, 'field').flatMap(record => {
    const { value } = record
    if (value.type === 'codeCascade' && value.codeTable === table) return [{ record, path: ['codeTable'] }]
    if (!('options' in value) || value.options.type !== 'codeTable') return []
    return value.options.codeTable === table ? [{ record, path: ['options', 'codeTable'] }] : []
  })
}

function stepsOfDecision(records: Records, key: string | undefined) {
  return recordsOfKind(records, 'step').filter(
    ({ value }) => value.type === 'businessRuleTask' && value.decision === key,
  )
}

/** Words of a source that are converted to the value. */
function inConversions(records: Records, fields: readonly FieldRecord[], code: string): NameUse[] {
  const ids = new Set(fields.map(({ value }) => value.id))
  return recordsOfKind(records, 'mapping').flatMap(({ key, value: { field, conversion } }) =>
    ids.has(field) && conversion?.type === 'codes'
      ? Object.entries(conversion.codes).flatMap(([word, value]) =>
          value === code ? [{ record: key, path: ['conversion', 'codes', word] }] : [],
        )
      : [],
  )
}

/** Recorded tests that fill in the code, or expect it. */
function inScenarios(records: Records, fields: readonly FieldRecord[], code: string): NameUse[] {
  const keys = new Set(fields.map(({ value }) => value.key))
  const scenarios = partOf<readonly ScenarioDefinition[] | undefined>(records, 'scenarios') ?? []
  return scenarios.flatMap((scenario, index) =>
    scenario.steps.flatMap((step, place) => {
      const here = [index, 'steps', place]
      if (step.type === 'expect') {
        return step.expectations.flatMap((each, at) =>
          each.type === 'value' && keys.has(each.path.split('/').at(-1) ?? '') && each.value === code
            ? [{ record: partKey('scenarios'), path: [...here, 'expectations', at, 'value'] }]
            : [],
        )
      }
      return Object.entries(answersIn(step)).flatMap(([answer, value]) => {
        if (!keys.has(answer.split('/').at(-1) ?? '')) return []
        const path = [...here, 'answers', answer]
        const record = partKey('scenarios')
        if (value === code) return [{ record, path }]
        if (!Array.isArray(value)) return []
        return value.flatMap((each, at) => (each === code ? [{ record, path: [...path, at] }] : []))
      })
    }),
  )
}
