import { Icon } from '@yibiao/form/components'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { useRouter } from '../../routing/router.tsx'
import { placeInList } from './list-place.ts'
import { useWorklistTexts } from './texts.ts'

/** Leads on in the list the case was opened from, by link and by the keys N and P. */
export function NextCase({ caseId }: { caseId: string }): ReactNode {
  const { next: words } = useWorklistTexts()
  const router = useRouter()
  const place = placeInList(caseId)
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    const target = key === 'n' ? place?.next : key === 'p' ? place?.previous : undefined
    if (target !== undefined) router.go(places.officerCase(target))
  })

  useEffect(() => {
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])

  if (place === undefined) return null
  return (
    <nav className="next-case" aria-label={words.title}>
      <span className="fine yb-figures" title={words.keys}>
        {words.place(place.place, place.count)}
      </span>
      {place.previous !== undefined && (
        <Link className="yb-button yb-button--quiet" to={places.officerCase(place.previous)}>
          <Icon name="left" /> {words.previous}
        </Link>
      )}
      {place.next === undefined ? (
        <span className="fine">{words.last}</span>
      ) : (
        <Link className="yb-button yb-button--secondary" to={places.officerCase(place.next)}>
          {words.next} <Icon name="right" />
        </Link>
      )}
    </nav>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog[open]') !== null
}
