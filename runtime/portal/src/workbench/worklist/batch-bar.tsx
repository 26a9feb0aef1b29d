import { Button } from '@yibiao/form/components'
import type { WorklistChoices, WorklistEntry } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { BatchDialog } from './batch-dialog.tsx'
import type { BatchAct } from './run-batch.ts'
import { useWorklistTexts } from './texts.ts'

const acts = ['claim', 'approve', 'remind', 'transfer'] as const

type Props = {
  selected: readonly WorklistEntry[]
  choices: WorklistChoices | undefined
  onDone: () => void
  onClose: () => void
}

/** What can be done to the selected entries at once; there while something is selected. */
export function BatchBar({ selected, choices, onDone, onClose }: Props): ReactNode {
  const words = useWorklistTexts()
  const [batch, setBatch] = useState<{ act: BatchAct['type']; entries: readonly WorklistEntry[] }>()
  if (selected.length === 0 && batch === undefined) return null
  return (
    <>
      {selected.length > 0 && (
        <section className="batch-bar" aria-label={words.batch}>
          <output className="strong">{words.selected(selected.length)}</output>
          {acts.map(act => (
            <Button key={act} onClick={() => setBatch({ act, entries: selected })}>
              {words.acts[act]}
            </Button>
          ))}
        </section>
      )}
      {batch !== undefined && (
        <BatchDialog
          act={batch.act}
          entries={batch.entries}
          choices={choices}
          onDone={onDone}
          onClose={() => {
            setBatch(undefined)
            onClose()
          }}
        />
      )}
    </>
  )
}
