import type { ConsultationView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

type Props = {
  consultation: ConsultationView
  /** Until when an answer is expected. */
  dueOn: string | undefined
}

/** What another department wants to know, until when, and what it takes silence for. */
export function ConsultationQuestion({ consultation, dueOn }: Props): ReactNode {
  const { read, locale } = useWords()
  const { consultation: texts } = useWorkbenchTexts()
  const { askedBy, question, onTimeout } = consultation
  return (
    <div className="asked">
      <p className="fine">{texts.askedBy(askedBy)}</p>
      <p className="asked__question">{question === undefined ? texts.openQuestion : read(question)}</p>
      <p className="fine">
        {dueOn !== undefined && texts.answerBy(formatShortDate(dueOn, locale))}
        {texts.silence[onTimeout]}
      </p>
    </div>
  )
}
