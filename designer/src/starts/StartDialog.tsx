import { Modal } from 'antd'
import { useState } from 'react'
import { useAskBeforeClosing } from '../controls/use-ask-before-closing.ts'
import type { RecordKey } from '../document/records.ts'
import { startTexts } from '../texts/starts.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { Understood } from './draft-field.ts'
import { noGiven, StartEntry, type Given } from './StartEntry.tsx'
import { StartReview } from './StartReview.tsx'

/** Many fields at once: what they are made of, then what was understood of it, then they are added as one act. */
export function StartDialog({ page, close }: StartDialogProps) {
  const texts = useTexts(startTexts)
  const [given, setGiven] = useState<Given>(noGiven)
  const [understood, setUnderstood] = useState<Understood>()
  const leave = useAskBeforeClosing(given !== noGiven, close)
  return (
    <Modal
      open
      title={texts.title}
      width={860}
      className="yd-start"
      footer={null}
      onCancel={leave}
      mask={{ closable: false }}
    >
      {understood ? (
        <StartReview
          understood={understood}
          page={page}
          back={() => setUnderstood(undefined)}
          close={close}
        />
      ) : (
        <StartEntry given={given} change={setGiven} read={setUnderstood} close={leave} />
      )}
    </Modal>
  )
}

interface StartDialogProps {
  /** The page that is shown: where the fields go when nothing is selected. */
  readonly page: RecordKey | undefined
  readonly close: () => void
}
