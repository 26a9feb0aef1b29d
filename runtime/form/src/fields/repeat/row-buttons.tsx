import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useTexts } from '../../services/form-services.tsx'
import type { RowsProps } from './rows-props.ts'

export interface RowButtonsProps {
  readonly rows: RowsProps
  readonly index: number
}

/** Up, down, remove; each names its row. */
export function RowButtons({ rows, index }: RowButtonsProps): ReactNode {
  const texts = useTexts()
  if (rows.isClosed) return null
  const name = rows.nameOf(index)
  const last = rows.keys.length - 1
  return (
    <span className="yb-row-buttons">
      {last > 0 && (
        <>
          <Button
            look="quiet"
            size="small"
            icon="up"
            hidesText
            disabled={index === 0}
            onClick={() => rows.onMove(index, index - 1)}
          >
            {texts.repeat.moveUp(name)}
          </Button>
          <Button
            look="quiet"
            size="small"
            icon="down"
            hidesText
            disabled={index === last}
            onClick={() => rows.onMove(index, index + 1)}
          >
            {texts.repeat.moveDown(name)}
          </Button>
        </>
      )}
      <Button
        look="quiet"
        size="small"
        icon="bin"
        hidesText
        disabled={!rows.mayRemove}
        onClick={() => rows.onRemove(index)}
      >
        {texts.repeat.removeRow(name)}
      </Button>
    </span>
  )
}
