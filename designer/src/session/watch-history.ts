import type { Editor } from './editor.ts'
import { keepHistory } from './kept-history.ts'

/** Between two writes while somebody types; a single act is written at once. */
const gapMilliseconds = 300

/**
 * Keeps what can be undone as it changes, so that a reload or a crash right after an act still can undo it. Gives the
 * act that stops it. A browser without storage keeps nothing: undo then ends with the page, and nothing else is lost.
 */
export function watchHistory(itemId: string, editor: Editor): () => void {
  let seen = editor.getState().document
  let isWaiting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    isWaiting = false
    keepHistory(itemId, editor.getState().document).catch(() => undefined)
    timer = setTimeout(() => {
      timer = undefined
      if (isWaiting) keep()
    }, gapMilliseconds)
  }
  const stop = editor.subscribe(() => {
    const { document } = editor.getState()
    if (document === seen) return
    seen = document
    if (timer === undefined) keep()
    else isWaiting = true
  })
  return () => {
    stop()
    clearTimeout(timer)
    if (isWaiting) keepHistory(itemId, editor.getState().document).catch(() => undefined)
  }
}
