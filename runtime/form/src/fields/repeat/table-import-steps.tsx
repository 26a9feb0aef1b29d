import {
  listColumns,
  listLeftOut,
  matchColumns,
  readDelimited,
  type TableColumn,
} from '@yibiao/core/table-import'
import { useMemo, useState, type ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { TableColumns } from './table-columns.tsx'
import { TableEntry } from './table-entry.tsx'
import type { TableImportInput, TableImportProps } from './table-import.tsx'
import { TablePreview } from './table-preview.tsx'

export interface TableImportStepsProps extends TableImportProps {
  readonly input: TableImportInput
  /** Where the buttons of the dialog go. */
  readonly actions: HTMLElement | null
}

type Table = readonly (readonly string[])[]

/** A table and what its columns are for. */
interface Matched {
  readonly table: Table
  readonly hasHeading: boolean
  readonly columns: readonly (TableColumn | null)[]
}

/** First the table, then what becomes of it. */
export function TableImportSteps(props: TableImportStepsProps): ReactNode {
  const { path, field, input, stand, actions, onTake, onClose } = props
  const { locale, texts, codeTables } = useFormServices()
  const columns = useMemo(() => listColumns(field), [field])
  const match = (table: Table): Matched => ({ table, ...matchColumns(table, columns, input.start) })
  const [matched, setMatched] = useState<Matched | null>(() => {
    const table = readDelimited(input.text)
    return table.length > 0 ? match(table) : null
  })
  const leftOut = listLeftOut(field)
  const trial = useMemo(() => {
    if (matched === null) return null
    const { form, state } = stand()
    return { prepared: form, state, path, field, codeTables, ...matched }
  }, [matched, stand, path, field, codeTables])

  return (
    <>
      {leftOut.length > 0 && (
        <p className="yb-field__help">
          {texts.tableImport.leftOut(leftOut.map(({ label }) => localise(label, locale)))}
        </p>
      )}
      {matched === null || trial === null ? (
        <TableEntry field={field} columns={columns} onTable={table => setMatched(match(table))} />
      ) : (
        <>
          <TableColumns
            columns={columns}
            table={matched.table}
            hasHeading={matched.hasHeading}
            chosen={matched.columns}
            onChange={next => setMatched({ ...matched, ...next })}
          />
          <TablePreview
            trial={trial}
            columns={columns}
            actions={actions}
            onBack={() => setMatched(null)}
            onTake={onTake}
            onClose={onClose}
          />
        </>
      )}
    </>
  )
}
