import { Notice } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'
import { problemText, requestIdOf } from './problem-text.ts'

/** A failed act, in words, with the number to quote. */
export function ProblemNotice({ error, title }: { error: unknown; title?: string }): ReactNode {
  const { shell } = useWords().texts
  const requestId = requestIdOf(error)
  return (
    <Notice tone="error" role="alert" title={title ?? shell.unexpected}>
      <p>{problemText(error, shell)}</p>
      {requestId !== undefined && <p className="fine">{shell.failed.requestId(requestId)}</p>}
    </Notice>
  )
}
