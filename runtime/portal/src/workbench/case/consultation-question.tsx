import type { TaskView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

/** What another department wants to know, until when, and what it takes silence for. Nothing of other tasks. */
export function ConsultationQuestion({ task }: { task: TaskView }): ReactNode {
  const { read, locale } = useWords()
  const words = useWorkbenchTexts()
  const { consultation, dueOn, kind } = task
  if (consultation === undefined) return null
  const { askedBy, question, onTimeout } = consultation
  const texts = kind === 'screening' ? words.screening : words.consultation
  return (
    <div className="asked">
      <p className="fine">{texts.askedBy(askedBy)}</p>
      <p className="asked__question">{question === undefined ? texts.openQuestion : read(question)}</p>
      <p className="fine">
        {dueOn !== undefined && words.consultation.answerBy(formatShortDate(dueOn, locale))}
        {words.consultation.silence[onTimeout]}
      </p>
    </div>
  )
}
