import type { RepeatField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readRecord } from '../answer-readers.ts'
import type { FieldReadProps } from '../field-view-contract.ts'
import { InnerAnswers } from '../inner-answers.tsx'
import { NoAnswer } from '../no-answer.tsx'

/** Every row with its answers, numbered. */
export function RepeatRead({ field, path, value, Answer }: FieldReadProps<RepeatField>): ReactNode {
  const { locale, texts } = useFormServices()
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  const rowName = localise(field.rowLabel, locale)
  if (rows.length === 0) return <NoAnswer />
  return (
    <ol className="yb-read-rows">
      {rows.map((row, index) => (
        <li key={index}>
          <p className="yb-read-rows__name">
            {rowName ? texts.repeat.row(rowName, index + 1) : texts.repeat.defaultRow(index + 1)}
          </p>
          <InnerAnswers
            fields={field.fields}
            path={`${path}/${index}`}
            answers={readRecord(row)}
            Answer={Answer}
          />
        </li>
      ))}
    </ol>
  )
}
