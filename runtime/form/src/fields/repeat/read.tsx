import type { RepeatField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readRecord } from '../answer-readers.ts'
import type { FieldReadProps } from '../field-view-contract.ts'
import { InnerAnswers } from '../inner-answers.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { rowAppearance } from './row-appearance.ts'

/** Every row with its answers, numbered: a table when the columns fit, else a list. */
export function RepeatRead(props: FieldReadProps<RepeatField>): ReactNode {
  const rows: readonly unknown[] = Array.isArray(props.value) ? props.value : []
  if (rows.length === 0) return <NoAnswer />
  return rowAppearance(props.field) === 'table' ? (
    <RowsTable {...props} rows={rows} />
  ) : (
    <RowsList {...props} rows={rows} />
  )
}

interface RowsReadProps extends FieldReadProps<RepeatField> {
  readonly rows: readonly unknown[]
}

function RowsTable({ field, path, rows, Answer }: RowsReadProps): ReactNode {
  const { locale, texts } = useFormServices()
  return (
    <table className="yb-read-table yb-read-table--rows">
      <thead>
        <tr>
          <th scope="col">{texts.repeat.number}</th>
          {field.fields.map(inner => (
            <th key={inner.id} scope="col">
              {localise(inner.label, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row" className="yb-figures">
              {index + 1}
            </th>
            {field.fields.map(inner => (
              <td key={inner.id} data-label={localise(inner.label, locale)}>
                <Answer
                  field={inner}
                  path={`${path}/${index}/${inner.key}`}
                  value={readRecord(row)[inner.key]}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowsList({ field, path, rows, Answer }: RowsReadProps): ReactNode {
  const { locale, texts } = useFormServices()
  const rowName = localise(field.rowLabel, locale)
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
