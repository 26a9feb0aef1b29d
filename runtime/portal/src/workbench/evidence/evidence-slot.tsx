import { AttachmentSlot } from '@yibiao/form/attachments'
import type { ChecklistPoint } from '@yibiao/schemas'
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import type { Evidence } from './use-evidence.ts'

/** 佐证材料 of one point: open where they are needed or there are some, one act away otherwise. */
export function EvidenceSlot({ point, evidence }: { point: ChecklistPoint; evidence: Evidence }): ReactNode {
  const { read } = useWords()
  const { evidence: texts } = useWorkbenchTexts()
  const id = useId()
  const files = evidence.filesOf(point.id)
  const isNeeded = point.needsEvidence === true
  const [isOpen, setOpen] = useState(isNeeded || files.length > 0)
  return (
    <details className="details evidence" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {isNeeded ? texts.needed : texts.optional}
        {files.length > 0 && <span className="fine"> {texts.count(files.length)}</span>}
        <span className="yb-unseen">{read(point.text)}</span>
      </summary>
      <AttachmentSlot
        id={id}
        label={texts.of(read(point.text))}
        value={files.map(file => file.id)}
        attachments={files}
        purpose={{ kind: 'evidence', point: point.id }}
        rules={{}}
        onChange={ids => evidence.change(point.id, ids)}
      />
    </details>
  )
}
