import { printForm, type PrintedSection } from '@yibiao/core/documents'
import { meaningOf, type SummaryContext } from '@yibiao/core/fields'
import { withChosenOptions } from '@yibiao/core/form'
import { summaryTexts } from '@yibiao/core/messages'
import type { Field } from '@yibiao/schemas'
import type { Locale } from '../http/locale.ts'
import { nameDivisions } from '../regions/name-divisions.ts'
import type { CaseWorld } from './load-case-world.ts'

/** The answer in words; null for an empty one. */
export function summarise(world: CaseWorld, field: Field, answer: unknown): string | null {
  const meaning = meaningOf(field)
  if (!meaning.hasAnswer || answer === undefined || answer === null) return null
  const texts = summaryTexts['zh-CN']
  const pieces = meaning.summarise(answer, field, summaryContext(world))
  const words = pieces.map(({ label, text }) =>
    label === undefined ? text : `${label}${texts.colon}${text}`,
  )
  return words.length === 0 ? null : words.join(texts.listSeparator)
}

function summaryContext(
  { formContext: { codeTables }, files }: CaseWorld,
  locale: Locale = 'zh-CN',
): SummaryContext {
  return {
    locale,
    texts: summaryTexts[locale],
    codeTables: nameDivisions(codeTables),
    attachments: new Map(files.map(file => [file.id, { name: file.name }])),
  }
}

/** The filled form as it was judged: what was not visible is not printed. */
export function printSubmission(world: CaseWorld, locale: Locale = 'zh-CN'): readonly PrintedSection[] {
  const { form } = world.version
  const { answers, visibility } = world.submission
  return printForm({
    definition: withChosenOptions(form, { answers, context: world.formContext }),
    context: summaryContext(world, locale),
    filled: { answers, visibility },
  })
}
