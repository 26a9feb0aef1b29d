import { memo, type ReactNode } from 'react'
import { useFormServices, useTexts } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { FieldSlot } from '../field-slot.tsx'
import { useNear } from '../use-near.ts'
import { rowIdOf } from './focus-row.ts'
import { RowButtons } from './row-buttons.tsx'
import { RowChunks } from './row-chunks.tsx'
import type { RowProps, RowsProps } from './rows-props.ts'

/** Rows as a table; where it is narrow the style sheet turns each row into a card with its labels. */
export function RowTable(rows: RowsProps): ReactNode {
  const { field, isClosed } = rows
  const { locale, texts } = useFormServices()
  return (
    <table className="yb-row-table">
      <thead>
        <tr>
          <th scope="col">{texts.repeat.number}</th>
          {field.fields.map(inner => (
            <th key={inner.id} scope="col">
              {localise(inner.label, locale)}
              {inner.isRequired && <span className="yb-field__required">{texts.common.required}</span>}
            </th>
          ))}
          {!isClosed && <th scope="col">{texts.repeat.actions}</th>}
        </tr>
      </thead>
      <tbody>
        <RowChunks rows={rows} Row={TableRow} Around={AroundRows} />
      </tbody>
    </table>
  )
}

function AroundRows({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <tr>
      {/* As wide as the table, however many columns it has. */}
      <td className="yb-row-table__wait" colSpan={1000}>
        {children}
      </td>
    </tr>
  )
}

const TableRow = memo(function TableRow(row: RowProps): ReactNode {
  const { id, path, field, index, name, startsNear, isClosed } = row
  const texts = useTexts()
  const { ref, isNear } = useNear<HTMLTableRowElement>({ starts: startsNear })
  return (
    <tr ref={ref} id={rowIdOf(id, index)} data-row={index}>
      <th scope="row">
        <span aria-hidden="true" className="yb-figures yb-row-table__number">
          {index + 1}
        </span>
        <span className="yb-row-table__name">{name}</span>
      </th>
      {isNear ? (
        <>
          {field.fields.map(inner => (
            <td key={inner.id}>
              <FieldSlot field={inner} path={`${path}/${index}/${inner.key}`} hidesLabel />
            </td>
          ))}
          {!isClosed && (
            <td className="yb-row-table__buttons">
              <RowButtons {...row} />
            </td>
          )}
        </>
      ) : (
        <td className="yb-row-table__wait" colSpan={field.fields.length + (isClosed ? 0 : 1)}>
          <span className="yb-unseen">{texts.repeat.notDrawn}</span>
        </td>
      )}
    </tr>
  )
})
