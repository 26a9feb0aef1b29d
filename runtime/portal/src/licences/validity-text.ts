import type { LicenceStatus } from '@yibiao/schemas'
import type { Locale } from '../preferences/preferences.ts'
import { formatDate } from '../texts/format.ts'
import type { PortalTexts } from '../texts/texts.ts'

/** The date that stands for 长期 in validity periods. */
const longTerm = '9999-12-31'

/** From when until when a licence holds, as a person says it. */
export function validityText(
  { validFrom, validThrough }: Pick<LicenceStatus, 'validFrom' | 'validThrough'>,
  texts: PortalTexts['publicity']['licences'],
  locale: Locale,
): string {
  const from = validFrom === undefined ? undefined : formatDate(validFrom, locale)
  if (validThrough === undefined || validThrough === longTerm) {
    if (validThrough === longTerm) return texts.noLimit
    return from === undefined ? texts.notStated : texts.from(from)
  }
  const through = formatDate(validThrough, locale)
  return from === undefined ? texts.through(through) : texts.span(from, through)
}
