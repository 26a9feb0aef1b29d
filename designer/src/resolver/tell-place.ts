import type { CodeTableDefinition, OptionSource } from '@yibiao/schemas'
import { codeTablesOf, decisionsOf, situationsOf } from '../document/item-names.ts'
import type { ValueOwner } from '../document/name-uses.ts'
import { readProperty, type PropertyPath } from '../document/property-path.ts'
import { plainText, recordName } from '../document/record-name.ts'
import { readRecord } from '../document/read-record.ts'
import { partKey, type RecordKey, type Records } from '../document/records.ts'
import { valuesOf } from '../document/replace-values.ts'
import { fieldOfPath } from '../scenarios/field-of-path.ts'
import { scenariosOf } from '../scenarios/scenarios-of.ts'
import type { controlTexts } from '../texts/controls.ts'
import type { resolverTexts } from '../texts/resolver.ts'

/** What stands at a place of the item. */
export interface PlaceText {
  readonly record: RecordKey
  readonly path: PropertyPath
  readonly text: unknown
}

type Words = (typeof resolverTexts)['zh-CN'] & Pick<(typeof controlTexts)['zh-CN'], 'listed'>

/** Says where something stands and what it is, with the names people gave. */
export function tellPlace(records: Records, place: PlaceText, texts: Words): string {
  switch (place.record) {
    case partKey('decisions'):
      return tellCell(records, place, texts)
    case partKey('codeTables'):
      return tellParent(records, place, texts)
    case partKey('scenarios'):
      return tellScenario(records, place, texts)
    default:
      return tellRecord(records, place, texts)
  }
}

function tellCell(records: Records, { path, text }: PlaceText, texts: Words): string {
  const [first, , row, side, column] = path
  const table = decisionsOf(records)[Number(first)]
  const columns = side === 'outputs' ? table?.outputs : table?.inputs
  const label = plainText(columns?.[Number(column)]?.label)
  return texts.withText(texts.inTable(plainText(table?.name), Number(row) + 1, label), plainOf(text))
}

function tellParent(records: Records, { path, text }: PlaceText, texts: Words): string {
  const [first, , row] = path
  const table: CodeTableDefinition | undefined = codeTablesOf(records)[Number(first)]
  const where = texts.inCodes(plainText(table?.name), plainText(table?.rows[Number(row)]?.label))
  return texts.withText(
    where,
    texts.listed(labelsOf(records, { type: 'codeTable', table: Number(first) }, text)),
  )
}

/** What a recorded test is given, fills in or expects. */
function tellScenario(records: Records, { path, text }: PlaceText, texts: Words): string {
  const [first, , at, property, place] = path
  const scenario = scenariosOf(records)[Number(first)]
  const name = plainText(scenario?.name)
  if (typeof at !== 'number') {
    const question = situationsOf(records).questions.findIndex(({ key }) => key === path.at(-1))
    const title = plainText(situationsOf(records).questions[question]?.title)
    return texts.withText(
      texts.inGiven(name, title),
      texts.listed(labelsOf(records, { type: 'question', question }, text)),
    )
  }
  const step = scenario?.steps[at]
  const expectation = step?.type === 'expect' ? step.expectations[Number(place)] : undefined
  const answer = property === 'answers' ? String(place) : expectation?.type === 'value' && expectation.path
  const field = answer ? fieldOfPath(records, answer) : undefined
  if (field === undefined) return texts.withText(texts.inScenario(name, at + 1), plainOf(text))
  const where = texts.inAnswer(name, at + 1, recordName(records, field))
  return texts.withText(where, texts.listed(labelsOf(records, { type: 'field', field }, text)))
}

function tellRecord(records: Records, { record, path, text }: PlaceText, texts: Words): string {
  const name = recordName(records, record)
  const [first, second, word] = path
  if (record.startsWith('document:')) return texts.withText(texts.inDocument(name), plainOf(text))
  if (record.startsWith('mapping:')) {
    if (first !== 'conversion' || second === undefined) return texts.conversionOf(name)
    const field = `field:${readRecord(records, record, 'mapping')?.value.field ?? ''}` as const
    return texts.withText(
      texts.inConversion(name, String(word)),
      texts.listed(labelsOf(records, { type: 'field', field }, text)),
    )
  }
  if (record.startsWith('step:') && first === 'decision') {
    const table = decisionsOf(records).find(({ key }) => key === text)
    return texts.withText(texts.inDecisionStep(name), plainText(table?.name) || plainOf(text))
  }
  if (path.at(-1) === 'codeTable')
    return texts.withText(texts.inOptions(name), tellTable(records, text, texts))
  if (path.length === 1 && first === 'options' && isOptions(text)) {
    const told =
      text.type === 'inline'
        ? texts.listed(text.options.map(({ label }) => plainText(label)))
        : tellTable(records, readProperty(text, ['codeTable']), texts)
    return texts.withText(texts.inOptions(name), told)
  }
  return texts.withText(texts.inOther(name), plainOf(text))
}

function tellTable(records: Records, key: unknown, texts: Words): string {
  const table = codeTablesOf(records).find(each => each.key === key)
  return texts.codeTable(plainText(table?.name) || plainOf(key))
}

function isOptions(value: unknown): value is OptionSource {
  return typeof readProperty(value, ['type']) === 'string'
}

/** What the value of a choice is called; of several choices, each. */
function labelsOf(records: Records, owner: ValueOwner, chosen: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(chosen) ? chosen : [chosen]
  const known = valuesOf(records, owner)
  return values.map(value => known.find(each => each.value === value)?.label || plainOf(value))
}

function plainOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
