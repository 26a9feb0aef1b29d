import { readProperty } from '../document/property-path.ts'
import type { Locale } from './define-texts.ts'
import { documentsTexts } from './documents.ts'
import { fieldTexts } from './fields.ts'
import { flowTexts } from './flow.ts'
import { followUpTexts } from './follow-ups.ts'
import { guideTexts } from './guide.ts'
import { inspectorTexts } from './inspector.ts'
import { limitsTexts } from './limits.ts'
import { materialsTexts } from './materials.ts'
import { prefillTexts } from './prefill.ts'
import { propertyWords } from './property-words.ts'

const catalogues = [
  inspectorTexts,
  guideTexts,
  materialsTexts,
  flowTexts,
  prefillTexts,
  documentsTexts,
  limitsTexts,
  followUpTexts,
]

/**
 * What a property is called where it is edited: the catalogues name their words after the properties. `undefined` for
 * one that has no words.
 * @param property name, or the path of a part of one: `revocation/limit`
 */
export function propertyWord(property: string, locale: Locale): string | undefined {
  const own = catalogues.map(catalogue => readProperty(catalogue[locale], [property]))
  return (
    own.find(word => typeof word === 'string') ??
    fieldTexts[locale].settings.get(property) ??
    propertyWords[locale].words.get(property)
  )
}
