import type { GuidePlace } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'

/** 办理地点 with opening hours and telephone. */
export function PlaceList({ places }: { places: readonly GuidePlace[] }): ReactNode {
  const { texts, read } = useWords()
  const { guide } = texts.items
  return (
    <ul className="plain-list">
      {places.map(place => (
        <li key={read(place.address)}>
          <dl className="pairs">
            <div className="pairs__pair">
              <dt>{guide.address}</dt>
              <dd>{read(place.address)}</dd>
            </div>
            {place.openingHours !== undefined && (
              <div className="pairs__pair">
                <dt>{guide.openingHours}</dt>
                <dd className="prose">{read(place.openingHours)}</dd>
              </div>
            )}
            {place.telephone !== undefined && (
              <div className="pairs__pair">
                <dt>{guide.telephone}</dt>
                <dd>
                  <a className="yb-link" href={`tel:${place.telephone.replaceAll(/[^\d+]/g, '')}`}>
                    {place.telephone}
                  </a>
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
