import { useToast } from '@yibiao/form/components'
import type { DraftSummary } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { deleteDraft } from '../../api/drafts.ts'
import { dropDraftFromDevice } from '../../apply/outbox/drop-draft-from-device.ts'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { DraftRow } from './draft-row.tsx'
import { RemoveDraftDialog } from './remove-draft-dialog.tsx'

/** Drafts with what tells them apart; each can be gone on with, and an application thrown away. */
export function DraftList({
  drafts,
  onRemoved,
}: {
  drafts: readonly DraftSummary[]
  onRemoved: () => void
}): ReactNode {
  const { texts } = useWords()
  const toast = useToast()
  const [doomed, setDoomed] = useState<DraftSummary>()
  const [isBusy, setBusy] = useState(false)

  async function remove(draft: DraftSummary): Promise<void> {
    setBusy(true)
    try {
      await deleteDraft(draft.id)
      await dropDraftFromDevice(draft.id)
      toast({ text: texts.items.drafts.removed })
      onRemoved()
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    } finally {
      setBusy(false)
      setDoomed(undefined)
    }
  }

  return (
    <>
      <ul className="rows">
        {drafts.map(draft => (
          <DraftRow key={draft.id} draft={draft} onRemove={() => setDoomed(draft)} />
        ))}
      </ul>
      <RemoveDraftDialog
        draft={doomed}
        isBusy={isBusy}
        onRemove={draft => void remove(draft)}
        onClose={() => setDoomed(undefined)}
      />
    </>
  )
}
