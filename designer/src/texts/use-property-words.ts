import { readProperty } from '../document/property-path.ts'
import { documentsTexts } from './documents.ts'
import { fieldTexts } from './fields.ts'
import { flowTexts } from './flow.ts'
import { guideTexts } from './guide.ts'
import { inspectorTexts } from './inspector.ts'
import { limitsTexts } from './limits.ts'
import { materialsTexts } from './materials.ts'
import { prefillTexts } from './prefill.ts'
import { useTexts } from './use-texts.ts'

/** What a property is called where it is edited: the catalogues name their words after the properties. */
export function usePropertyWords(): (property: string | undefined) => string | undefined {
  const catalogues: readonly unknown[] = [
    useTexts(inspectorTexts),
    useTexts(guideTexts),
    useTexts(materialsTexts),
    useTexts(flowTexts),
    useTexts(prefillTexts),
    useTexts(documentsTexts),
    useTexts(limitsTexts),
  ]
  const ofFields = useTexts(fieldTexts).settings
  return property => {
    if (property === undefined) return undefined
    const words = catalogues.map(catalogue => readProperty(catalogue, [property]))
    return words.find(word => typeof word === 'string') ?? ofFields.get(property) ?? property
  }
}
