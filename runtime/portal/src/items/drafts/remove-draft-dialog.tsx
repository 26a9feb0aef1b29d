import { Button, Dialog } from '@yibiao/form/components'
import type { DraftSummary } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { DraftAnswers } from './draft-row.tsx'

type Props = {
  /** The dialog is open while there is one. */
  draft: DraftSummary | undefined
  isBusy: boolean
  onRemove: (draft: DraftSummary) => void
  onClose: () => void
}

/** Asks once before a draft is deleted, and names what is lost with it. */
export function RemoveDraftDialog({ draft, isBusy, onRemove, onClose }: Props): ReactNode {
  const { texts, read } = useWords()
  const { drafts } = texts.items
  return (
    <Dialog
      isAlert
      isOpen={draft !== undefined}
      title={drafts.confirmTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => draft && onRemove(draft)}>
            {drafts.confirmButton}
          </Button>
        </>
      }
    >
      {draft && (
        <>
          <p>{drafts.confirmText(texts.apply.numbered(read(draft.itemName), draft.number), draft.files)}</p>
          <DraftAnswers draft={draft} />
          {draft.parent !== undefined && <p>{texts.children.removal}</p>}
        </>
      )}
    </Dialog>
  )
}
