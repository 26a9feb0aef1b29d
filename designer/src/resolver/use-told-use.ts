import type { PropertyPath } from '../document/property-path.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { resolveNames } from '../document/resolve-names.ts'
import { listRules } from '../rules/list-rules.ts'
import { sentenceParts } from '../rules/sentence-of-rule.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { controlTexts } from '../texts/controls.ts'
import { resolverTexts } from '../texts/resolver.ts'
import { rulesTexts } from '../texts/rules.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { tellPlace, type PlaceText } from './tell-place.ts'

/** Says what stands at a place: a rule as its sentence, anything else with where it is. */
export function useToldUse(records: Records): (place: PlaceText) => string {
  const rules = useTexts(rulesTexts)
  const texts = { ...useTexts(resolverTexts), listed: useTexts(controlTexts).listed }
  const words = { subjects: useTexts(conditionTexts), locale: useLocale().locale }
  const listed = new Map(listRules(records).map(rule => [nameOf(rule.record.key, rule.place.path), rule]))
  return ({ record: key, path, text }) => {
    const rule = listed.get(nameOf(key, path))
    if (rule && typeof text === 'string') {
      const place = { ...rule.place, text }
      const names = resolveNames(records, rule.record, place)
      return rules.sentences[rule.kind](sentenceParts(records, { ...rule, place, names }, words))
    }
    return tellPlace(records, { record: key, path, text }, texts)
  }
}

function nameOf(record: RecordKey, path: PropertyPath): string {
  return `${record} ${path.join('/')}`
}
