import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { FieldSlot } from '../field-slot.tsx'
import { RowButtons } from './row-buttons.tsx'
import type { RowsProps } from './rows-props.ts'

/** Rows as a table; where it is narrow the style sheet turns each row into a card with its labels. */
export function RowTable(rows: RowsProps): ReactNode {
  const { path, field, keys, nameOf, isClosed } = rows
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
        {keys.map((key, index) => (
          <tr key={key} data-row={index}>
            <th scope="row">
              <span aria-hidden="true" className="yb-figures yb-row-table__number">
                {index + 1}
              </span>
              <span className="yb-row-table__name">{nameOf(index)}</span>
            </th>
            {field.fields.map(inner => (
              <td key={inner.id}>
                <FieldSlot field={inner} path={`${path}/${index}/${inner.key}`} hidesLabel />
              </td>
            ))}
            {!isClosed && (
              <td className="yb-row-table__buttons">
                <RowButtons rows={rows} index={index} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
