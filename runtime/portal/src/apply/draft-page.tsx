import { Skeleton } from '@yibiao/form/components'
import { type ReactNode, useCallback } from 'react'
import { useLoaded } from '../loading/use-loaded.ts'
import { useSession } from '../session/session-context.tsx'
import { LoadProblem } from '../shell/load-problem.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { DraftWorkspace } from './draft-workspace.tsx'
import { openDraft } from './open-draft.ts'

export type DraftStep = 'form' | 'materials' | 'check'

/** A draft being filled in, from the first page to submitting. */
export function DraftPage({ draftId, step }: { draftId: string; step: DraftStep }): ReactNode {
  const { texts } = useWords()
  const session = useSession()
  const load = useCallback(
    (signal: AbortSignal) => openDraft(draftId, session.view, signal),
    // The session of this page does not change while a draft is open; signing in again loads the page anew.
    // oxlint-disable-next-line react/exhaustive-deps
    [draftId],
  )
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
  return <DraftWorkspace opened={loaded.value} step={step} onReload={reload} />
}
