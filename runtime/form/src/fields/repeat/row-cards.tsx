import { memo, type ReactNode } from 'react'
import { FieldSlot } from '../field-slot.tsx'
import { useNear } from '../use-near.ts'
import { rowIdOf } from './focus-row.ts'
import { RowButtons } from './row-buttons.tsx'
import { RowChunks } from './row-chunks.tsx'
import type { RowProps, RowsProps } from './rows-props.ts'

/** One card per row. */
export function RowCards(rows: RowsProps): ReactNode {
  return (
    <ol className="yb-cards">
      <RowChunks rows={rows} Row={RowCard} Around={AroundCards} />
    </ol>
  )
}

function AroundCards({ children }: { readonly children: ReactNode }): ReactNode {
  return <li>{children}</li>
}

const RowCard = memo(function RowCard(row: RowProps): ReactNode {
  const { id, path, field, index, name, startsNear } = row
  const { ref, isNear } = useNear<HTMLLIElement>({ starts: startsNear })
  const rowId = rowIdOf(id, index)
  return (
    <li ref={ref} id={rowId} className="yb-card" data-row={index} aria-labelledby={`${rowId}--name`}>
      <div className="yb-card__head">
        <span id={`${rowId}--name`} className="yb-card__name">
          {name}
        </span>
        {isNear && <RowButtons {...row} />}
      </div>
      {isNear ? (
        <div className="yb-grid">
          {field.fields.map(inner => (
            <FieldSlot key={inner.id} field={inner} path={`${path}/${index}/${inner.key}`} />
          ))}
        </div>
      ) : (
        <div className="yb-card__wait" />
      )}
    </li>
  )
})
