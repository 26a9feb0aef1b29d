import type { ReactNode } from 'react'
import { FieldSlot } from '../field-slot.tsx'
import { RowButtons } from './row-buttons.tsx'
import type { RowsProps } from './rows-props.ts'

/** One card per row. */
export function RowCards(rows: RowsProps): ReactNode {
  const { id, path, field, keys, nameOf } = rows
  return (
    <ol className="yb-cards">
      {keys.map((key, index) => (
        <li key={key} className="yb-card" data-row={index} aria-labelledby={`${id}-${index}--name`}>
          <div className="yb-card__head">
            <span id={`${id}-${index}--name`} className="yb-card__name">
              {nameOf(index)}
            </span>
            <RowButtons rows={rows} index={index} />
          </div>
          <div className="yb-grid">
            {field.fields.map(inner => (
              <FieldSlot key={inner.id} field={inner} path={`${path}/${index}/${inner.key}`} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
