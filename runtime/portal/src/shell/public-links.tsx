import type { ReactNode } from 'react'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useWords } from '../texts/texts-context.tsx'

/** Below every page: what everybody may look up without signing in. */
export function PublicLinks(): ReactNode {
  const { publicity } = useWords().texts.shell
  return (
    <nav className="frame__public" aria-label={publicity.title}>
      <Link to={places.progress()}>{publicity.progress}</Link>
      <Link to={places.notices()}>{publicity.notices}</Link>
      <Link to={places.decisions()}>{publicity.decisions}</Link>
      <Link to={places.licenceQuery()}>{publicity.licences}</Link>
      <Link to={places.ratingFigures()}>{publicity.ratings}</Link>
    </nav>
  )
}
