import { FormServicesProvider } from '@yibiao/form/services'
import { AnswerRead } from '@yibiao/form/fields'
import { createCodeTableReader } from '@yibiao/core/form'
import type { CaseView, EditionView } from '@yibiao/schemas'
import { type ReactNode, useMemo } from 'react'
import { answerNames } from '../apply/answer-names.ts'
import { attachedFiles } from '../apply/attached-files.ts'
import { createReadingPort } from '../apply/files/reading-port.ts'
import { regionSource } from '../apply/region-source.ts'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { caseFormOf } from './case-form.ts'

/** What officers filled in or changed, with what stood there before; the latest first. */
export function EditionList({ view }: { view: CaseView }): ReactNode {
  const { texts, read, locale } = useWords()
  const { editions } = texts.cases
  const services = useMemo(
    () => ({
      regions: regionSource,
      attachments: createReadingPort(attachedFiles(view)),
      codeTables: createCodeTableReader(caseFormOf(view).codeTables ?? []),
    }),
    [view],
  )
  return (
    <FormServicesProvider {...services}>
      <ul className="plain-list">
        {(view.editions ?? []).toReversed().map(edition => (
          <li key={edition.submission} className="procedure">
            <p className="strong">{editions.at(read(edition.step), formatInstant(edition.at, locale))}</p>
            {edition.by !== undefined && <p className="fine">{edition.by}</p>}
            {edition.reason !== undefined && <p>{editions.because(edition.reason)}</p>}
            <Changes edition={edition} view={view} />
          </li>
        ))}
      </ul>
    </FormServicesProvider>
  )
}

function Changes({ edition, view }: { edition: EditionView; view: CaseView }): ReactNode {
  const { texts, locale } = useWords()
  const { editions } = texts.cases
  const names = useMemo(() => answerNames(caseFormOf(view).form, locale), [view, locale])
  return (
    <dl className="edition">
      {edition.changes.map(({ path, before, after }) => {
        const field = names.fieldOf(path)
        return (
          field !== undefined && (
            <div key={path}>
              <dt>{names.labelOf(path)}</dt>
              {before !== null && (
                <dd className="edition__value">
                  <span className="fine">{editions.before}</span>
                  <AnswerRead field={field} path={path} value={before} />
                </dd>
              )}
              <dd className="edition__value">
                <span className="fine">{before === null ? editions.filled : editions.after}</span>
                <AnswerRead field={field} path={path} value={after} />
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
