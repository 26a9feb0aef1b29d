import { Skeleton } from '@yibiao/form/components'
import { type ReactNode, useCallback } from 'react'
import { useLoaded } from '../loading/use-loaded.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { useSession } from '../session/session-context.tsx'
import { useWords } from '../texts/texts-context.tsx'
import type { AtCounter } from './at-counter.ts'
import { DraftWorkspace } from './draft-workspace.tsx'
import { openDraft } from './open-draft.ts'

export type DraftStep = 'form' | 'materials' | 'check'

/** A draft being filled in, from the first page to submitting. */
export function DraftPage({
  draftId,
  step,
  counter,
}: {
  draftId: string
  step: DraftStep
  counter?: AtCounter
}): ReactNode {
  const { texts } = useWords()
  const owner = useSession().view.loginId ?? ''
  const load = useCallback((signal: AbortSignal) => openDraft(draftId, owner, signal), [draftId, owner])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') {
    return (
      <>
        <output>{texts.apply.sources.fetching}</output>
        <Skeleton lines={10} />
      </>
    )
  }
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <DraftWorkspace opened={loaded.value} step={step} counter={counter} onReload={reload} />
}
