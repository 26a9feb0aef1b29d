import { nameOf, type TableColumn } from '@yibiao/core/table-import'
import { useId, type ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'

export interface TableColumnsProps {
  /** What the rows have. */
  readonly columns: readonly TableColumn[]
  readonly table: readonly (readonly string[])[]
  readonly hasHeading: boolean
  /** What each cell of a row is for. */
  readonly chosen: readonly (TableColumn | null)[]
  readonly onChange: (next: {
    readonly hasHeading: boolean
    readonly columns: readonly (TableColumn | null)[]
  }) => void
}

/** Says which column of the table goes where, and lets it be changed. */
export function TableColumns(props: TableColumnsProps): ReactNode {
  const { columns, table, hasHeading, chosen, onChange } = props
  const { locale, texts } = useFormServices()
  const words = texts.tableImport
  const id = useId()
  const choose = (place: number, at: number) =>
    onChange({
      hasHeading,
      columns: chosen.map((column, each) => {
        const next = columns[at] ?? null
        if (each === place) return next
        return column === next ? null : column
      }),
    })
  return (
    <details className="yb-import__columns" open={chosen.includes(null) || undefined}>
      <summary>{words.columns}</summary>
      <span className="yb-option yb-option--inline">
        <input
          type="checkbox"
          id={`${id}-heading`}
          checked={hasHeading}
          onChange={event => onChange({ hasHeading: event.currentTarget.checked, columns: chosen })}
        />
        <label htmlFor={`${id}-heading`}>{words.heading}</label>
      </span>
      <ol className="yb-import__matches">
        {chosen.map((column, place) => (
          <li key={place}>
            <label htmlFor={`${id}-${place}`}>{words.column(place + 1, table[0]?.[place] ?? '')}</label>
            <span className="yb-select">
              <select
                id={`${id}-${place}`}
                className="yb-input"
                value={column === null ? '' : columns.indexOf(column)}
                onChange={event =>
                  choose(place, event.currentTarget.value === '' ? -1 : Number(event.currentTarget.value))
                }
              >
                <option value="">{words.ignore}</option>
                {columns.map((each, at) => (
                  <option key={each.keys.join('/')} value={at}>
                    {nameOf(each, columns, locale)}
                  </option>
                ))}
              </select>
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
