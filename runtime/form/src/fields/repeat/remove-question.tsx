import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useTexts } from '../../services/form-services.tsx'

export interface RemoveQuestionProps {
  /** Name of the row; null while nothing is asked. */
  readonly row: string | null
  /** Names of the answers that refer to it. */
  readonly referrers: readonly string[]
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Answers named before the rest is only counted. */
const mostNamed = 10

/** Asks before a row goes that other answers have chosen, and names them. */
export function RemoveQuestion({ row, referrers, onRemove, onClose }: RemoveQuestionProps): ReactNode {
  const texts = useTexts()
  const words = texts.repeat.referred
  return (
    <Dialog
      isOpen={row !== null}
      title={words.title(row ?? '')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button look="danger" onClick={onRemove}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.by(referrers.length)}</p>
      <ul className="yb-list">
        {referrers.slice(0, mostNamed).map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {referrers.length > mostNamed && <p>{texts.tableImport.more(referrers.length - mostNamed)}</p>}
      <p>{words.consequence}</p>
    </Dialog>
  )
}
