import { localize } from '@yibiao/core/fields'
import { summaryTexts } from '@yibiao/core/messages'
import { civilDateOfInstant } from '@yibiao/core/clock'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { drawForm } from '../documents/draw-form.ts'
import { formWords } from '../documents/form-words.ts'
import type { FileAnswer } from '../http/answer.ts'
import type { Locale } from '../http/locale.ts'
import type { ReadableCase } from './find-readable-case.ts'
import { loadCaseWorld } from './load-case-world.ts'
import { printSubmission } from './answers-in-words.ts'

/** The filled form of the latest submission, exactly as it was judged, for the applicant to keep. */
export async function printCaseForm(
  context: Context,
  { caseRow, scope }: ReadableCase,
  locale: Locale,
): Promise<FileAnswer> {
  const world = await withReader(context.database, scope, reader => loadCaseWorld(context, reader, caseRow))
  const words = formWords[locale]
  const pdf = await drawForm({
    sections: printSubmission(world, locale),
    title: words.title(localize(world.version.definition.name, locale)),
    departmentName: world.department.name,
    facts: [
      { label: words.number, value: caseRow.number },
      { label: words.applicant, value: world.applicant.applicant.name },
      {
        label: words.submittedAt,
        value: summaryTexts[locale].date(civilDateOfInstant(world.submission.judgedAt.getTime())),
      },
    ],
    note: words.filledNote(world.submission.digest),
  })
  const name = words.fileName(localize(world.version.definition.name, locale), caseRow.number)
  return { status: 200, file: { bytes: pdf, mediaType: 'application/pdf', name, inline: true } }
}
