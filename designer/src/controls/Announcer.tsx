import { useAnnouncement } from './announce.ts'

/** The one place of the screen that says aloud what `announce` is given. */
export function Announcer() {
  const { text, turn } = useAnnouncement()
  return (
    <div className="yd-unseen" aria-live="polite">
      {/* The same words twice are told twice: a new element is a change. */}
      <span key={turn}>{text}</span>
    </div>
  )
}
