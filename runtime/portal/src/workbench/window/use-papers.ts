import type { WindowIntake, WindowPaper } from '@yibiao/schemas'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isPassing, isSignedOut } from '../../api/api-problem.ts'
import { putPapers } from '../../api/window.ts'
import type { SaveState } from '../../apply/saving/draft-saver.ts'
import { changePaper, listPapers, papersOf, type Papers } from './paper-list.ts'

/** Between the last change and the save, in milliseconds. */
const pause = 500

export type PapersRegister = {
  papers: Papers
  save: SaveState
  change: (material: string, change: Partial<WindowPaper>) => void
  /** Saves what is not saved; false when that cannot be done now. */
  flush: () => Promise<boolean>
}

/** The register of papers of an intake, saved as it is filled: always whole, the last one counts. */
export function usePapers(intake: WindowIntake): PapersRegister {
  const [papers, setPapers] = useState(() => papersOf(intake.papers))
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: undefined })
  const latest = useRef(papers)
  const unsaved = useRef<Papers>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const drain = useCallback(async (): Promise<boolean> => {
    while (unsaved.current !== undefined) {
      const sent = unsaved.current
      setSave({ kind: 'saving' })
      try {
        // oxlint-disable-next-line no-await-in-loop -- one at a time: an earlier list must not arrive after a later one
        await putPapers(intake.id, { papers: listPapers(sent) })
      } catch (error) {
        setSave(troubleOf(error))
        return false
      }
      if (unsaved.current === sent) unsaved.current = undefined
    }
    return true
  }, [intake.id])

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    const isNeeded = unsaved.current !== undefined
    running.current ??= drain()
      .then(isSaved => {
        if (isSaved && isNeeded) setSave({ kind: 'saved', at: new Date().toISOString() })
        return isSaved
      })
      .finally(() => {
        running.current = undefined
      })
    return running.current
  }, [drain])

  useEffect(() => {
    const send = (): void => void flush()
    window.addEventListener('online', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', send)
      send()
    }
  }, [flush])

  const change = useCallback(
    (material: string, part: Partial<WindowPaper>): void => {
      latest.current = changePaper(latest.current, material, part)
      unsaved.current = latest.current
      setPapers(latest.current)
      setSave({ kind: 'saving' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pause)
    },
    [flush],
  )

  return { papers, save, change, flush }
}

/** The register is on this page only until the server has it. */
function troubleOf(error: unknown): SaveState {
  if (isSignedOut(error)) return { kind: 'signedOut', isOnDevice: false }
  if (isPassing(error)) return { kind: 'offline', isOnDevice: false, because: 'connection' }
  return { kind: 'failed', error, isOnDevice: false }
}
