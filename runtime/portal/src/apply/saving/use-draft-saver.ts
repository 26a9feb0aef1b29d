import { useEffect, useState, useSyncExternalStore } from 'react'
import { changeDraft } from '../../api/drafts.ts'
import { signedInAgain } from '../../api/session-signals.ts'
import { useRouter } from '../../routing/router.tsx'
import type { OpenedDraft } from '../open-draft.ts'
import { registerSaver } from './open-savers.ts'
import { createDraftSaver, type DraftSaver, type SaverSnapshot } from './draft-saver.ts'

/**
 * The saver of an opened draft, sending at once when the connection is back, the window is hidden or the page is left.
 * Each save says which page is open: whoever goes on later begins there.
 * The browser asks before the window is closed only while something is neither on the server nor on the device.
 */
export function useDraftSaver(
  { draft, restored, keptAnswers }: OpenedDraft,
  shownPage: () => string | undefined,
): {
  saver: DraftSaver
  state: SaverSnapshot
} {
  const router = useRouter()
  const [saver] = useState(() =>
    createDraftSaver({
      revision: draft.revision,
      savedAt: draft.updatedAt,
      restored,
      kept: keptAnswers,
      now: () => Date.now(),
      send: changes => {
        const page = shownPage()
        return changeDraft(draft.id, page === undefined ? { changes } : { changes, page })
      },
    }),
  )
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const { guard } = router

  useEffect(() => {
    const send = (): void => void saver.flush()
    const sendWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') send()
    }
    if (saver.snapshot().hasUnsaved) send()
    window.addEventListener('online', send)
    const stopListening = signedInAgain.on(send)
    document.addEventListener('visibilitychange', sendWhenHidden)
    guard(() => isAtRisk(saver.snapshot()))
    const close = registerSaver(saver)
    return () => {
      close()
      window.removeEventListener('online', send)
      stopListening()
      document.removeEventListener('visibilitychange', sendWhenHidden)
      guard(undefined)
      send()
    }
  }, [saver, guard])

  return { saver, state }
}

function isAtRisk({ hasUnsaved, save }: SaverSnapshot): boolean {
  if (!hasUnsaved) return false
  return (save.kind === 'failed' || save.kind === 'offline' || save.kind === 'signedOut') && !save.isOnDevice
}
