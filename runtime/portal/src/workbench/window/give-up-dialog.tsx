import { Button, Dialog } from '@yibiao/form/components'
import type { WindowIntake } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useWindowTexts } from './texts.ts'

type Props = {
  /** The dialog is open while there is one. */
  intake: WindowIntake | undefined
  isBusy: boolean
  onGiveUp: (intake: WindowIntake) => void
  onClose: () => void
}

/** Asks once before an intake is given up, and says what is lost with it. */
export function GiveUpDialog({ intake, isBusy, onGiveUp, onClose }: Props): ReactNode {
  const { texts, read } = useWords()
  const words = useWindowTexts()
  return (
    <Dialog
      isAlert
      isOpen={intake !== undefined}
      title={words.giveUpTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => intake && onGiveUp(intake)}>
            {words.giveUpButton}
          </Button>
        </>
      }
    >
      {intake && <p>{words.giveUpText(read(intake.itemName), intake.applicantName)}</p>}
    </Dialog>
  )
}
