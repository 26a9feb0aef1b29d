import { printForm } from '@yibiao/core/documents'
import { localize } from '@yibiao/core/fields'
import { createCodeTableReader } from '@yibiao/core/form'
import { summaryTexts } from '@yibiao/core/messages'
import { drawForm } from '../documents/draw-form.ts'
import { formWords } from '../documents/form-words.ts'
import type { FileAnswer } from '../http/answer.ts'
import type { Locale } from '../http/locale.ts'
import { nameDivisions } from '../regions/name-divisions.ts'
import type { PublishedVersion } from './read-version.ts'

/** The form of an item on paper, for those who fill it in by hand at the counter. */
export async function printBlankForm(
  { definition }: PublishedVersion,
  departmentName: string,
  locale: Locale,
): Promise<FileAnswer> {
  const words = formWords[locale]
  const pdf = await drawForm({
    sections: printForm({
      definition: definition.form,
      context: {
        locale,
        texts: summaryTexts[locale],
        codeTables: nameDivisions(createCodeTableReader(definition.codeTables ?? [])),
      },
    }),
    title: words.title(localize(definition.name, locale)),
    departmentName,
    facts: [],
    note: words.blankNote,
  })
  const name = words.fileName(localize(definition.name, locale))
  return { status: 200, file: { bytes: pdf, mediaType: 'application/pdf', name, inline: true } }
}
