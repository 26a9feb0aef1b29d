import { propertyWord } from './property-word.ts'
import { useLocale } from './use-texts.ts'

/** What a property is called where it is edited; its own name when it is edited nowhere. */
export function usePropertyWords(): (property: string | undefined) => string | undefined {
  const { locale } = useLocale()
  return property => (property === undefined ? undefined : (propertyWord(property, locale) ?? property))
}
