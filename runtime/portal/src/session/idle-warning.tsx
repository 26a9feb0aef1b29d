import { Button, Dialog } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'

/** Asks whether anybody is there, with the seconds that are left. */
export function IdleWarning({
  isOpen,
  left,
  onGoOn,
}: {
  isOpen: boolean
  left: number
  onGoOn: () => void
}): ReactNode {
  const { idle } = useWords().texts.shell
  return (
    <Dialog
      isAlert
      isOpen={isOpen}
      title={idle.title}
      onClose={onGoOn}
      actions={
        <Button look="primary" onClick={onGoOn}>
          {idle.goOn}
        </Button>
      }
    >
      <p>{idle.text}</p>
      {/* Read once with the dialog; a number that is spoken every second would talk over everything. */}
      <p className="idle__left">{idle.left(left)}</p>
    </Dialog>
  )
}
