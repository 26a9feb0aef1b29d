import type { CodeTableDefinition, DecisionTableDefinition, ScenarioDefinition } from '@yibiao/schemas'
import { codeTablesOf, decisionsOf } from '../document/item-names.ts'
import type { PropertyPath } from '../document/property-path.ts'
import { plainText, recordName } from '../document/record-name.ts'
import { partKey, type RecordKey, type Records } from '../document/records.ts'
import { resolveNames } from '../document/resolve-names.ts'
import { partOf } from '../document/to-definition.ts'
import { listRules } from '../rules/list-rules.ts'
import { sentenceParts } from '../rules/sentence-of-rule.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { resolverTexts } from '../texts/resolver.ts'
import { rulesTexts } from '../texts/rules.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'

/** What stands at a place of the item. */
export interface PlaceText {
  readonly record: RecordKey
  readonly path: PropertyPath
  readonly text: unknown
}

/** Says what stands at a place: a rule as its sentence, anything else with where it is. */
export function useToldUse(records: Records): (place: PlaceText) => string {
  const rules = useTexts(rulesTexts)
  const texts = useTexts(resolverTexts)
  const words = { subjects: useTexts(conditionTexts), locale: useLocale().locale }
  const listed = new Map(listRules(records).map(rule => [nameOf(rule.record.key, rule.place.path), rule]))
  return ({ record: key, path, text }) => {
    const rule = listed.get(nameOf(key, path))
    if (rule && typeof text === 'string') {
      const place = { ...rule.place, text }
      const names = resolveNames(records, rule.record, place)
      return rules.sentences[rule.kind](sentenceParts(records, { ...rule, place, names }, words))
    }
    const said = typeof text === 'string' ? text : JSON.stringify(text)
    return texts.withText(placeWords(records, key, path, texts), said)
  }
}

function nameOf(record: RecordKey, path: PropertyPath): string {
  return `${record} ${path.join('/')}`
}

type Words = (typeof resolverTexts)['zh-CN']

function placeWords(records: Records, key: RecordKey, path: PropertyPath, texts: Words): string {
  const [first, , at, , column] = path
  switch (key) {
    case partKey('decisions'): {
      const table: DecisionTableDefinition | undefined = decisionsOf(records)[Number(first)]
      const side = path[3] === 'outputs' ? table?.outputs : table?.inputs
      const label = plainText(side?.[Number(column)]?.label)
      return texts.inTable(plainText(table?.name), Number(at) + 1, label)
    }
    case partKey('codeTables'): {
      const table: CodeTableDefinition | undefined = codeTablesOf(records)[Number(first)]
      return texts.inCodes(plainText(table?.name), plainText(table?.rows[Number(at)]?.label))
    }
    case partKey('scenarios'): {
      const scenarios = partOf<readonly ScenarioDefinition[] | undefined>(records, 'scenarios')
      return texts.inScenario(plainText(scenarios?.[Number(first)]?.name), Number(at) + 1)
    }
    default: {
      const name = recordName(records, key)
      if (key.startsWith('document:')) return texts.inDocument(name)
      return key.startsWith('mapping:') ? texts.inConversion(name, String(at)) : texts.inOther(name)
    }
  }
}
