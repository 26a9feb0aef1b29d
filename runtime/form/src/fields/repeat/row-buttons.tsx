import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useTexts } from '../../services/form-services.tsx'
import type { RowProps } from './rows-props.ts'

/** Up, down, remove; each names its row. */
export function RowButtons(row: RowProps): ReactNode {
  const texts = useTexts()
  const { index, name, isFirst, isLast, isClosed, mayRemove, act } = row
  if (isClosed) return null
  return (
    <span className="yb-row-buttons">
      {!(isFirst && isLast) && (
        <>
          <Button
            look="quiet"
            size="small"
            icon="up"
            hidesText
            data-act="up"
            disabled={isFirst}
            onClick={() => act('up', index)}
          >
            {texts.repeat.moveUp(name)}
          </Button>
          <Button
            look="quiet"
            size="small"
            icon="down"
            hidesText
            data-act="down"
            disabled={isLast}
            onClick={() => act('down', index)}
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
        disabled={!mayRemove}
        onClick={() => act('remove', index)}
      >
        {texts.repeat.removeRow(name)}
      </Button>
    </span>
  )
}
