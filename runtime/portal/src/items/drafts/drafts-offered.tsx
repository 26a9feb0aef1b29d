import type { ReactNode } from 'react'
import { fetchDrafts } from '../../api/drafts.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { DraftList } from './draft-list.tsx'

/**
 * Applications begun and not submitted: go on, or throw away. Nothing is shown when there are none.
 * @param most those changed last; the others are one step away
 */
export function DraftsOffered({ most = Infinity }: { most?: number }): ReactNode {
  const { drafts } = useWords().texts.items
  const { loaded, reload } = useLoaded(fetchDrafts)
  if (loaded.state !== 'ready' || loaded.value.entries.length === 0) return null
  const { entries } = loaded.value
  return (
    <section className="block block--offered" aria-labelledby="drafts-offered">
      <h2 className="block__title" id="drafts-offered">
        {drafts.title}
      </h2>
      <p className="fine">{drafts.help}</p>
      <DraftList drafts={entries.slice(0, most)} onRemoved={reload} />
      {entries.length > most && (
        <p>
          <Link className="yb-link" to={places.myCases()}>
            {drafts.all(entries.length)}
          </Link>
        </p>
      )}
    </section>
  )
}
