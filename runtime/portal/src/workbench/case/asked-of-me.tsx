import type { TaskView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

/** What a colleague wants of the reader: a signature, work on their behalf, an opinion, or the head's approval. */
export function AskedOfMe({ task }: { task: TaskView }): ReactNode {
  const { read } = useWords()
  const { asked: texts } = useWorkbenchTexts()
  const { kind, askedBy, question, request } = task
  if (!task.isMine || askedBy === undefined) return null
  const what =
    request === undefined
      ? texts.what[task.wantsOpinion === true ? 'opinion' : kind === 'work' ? 'signature' : 'advice']
      : texts.request[request.type](read(request.procedure))
  const text = request?.reason ?? question
  return (
    <div className="asked">
      <p className="fine">{texts.by(askedBy, what)}</p>
      {text !== undefined && <p className="asked__question">{text}</p>}
      {request !== undefined && <p className="fine">{texts.approvalHelp}</p>}
    </div>
  )
}
