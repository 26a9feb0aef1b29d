import type { LicenceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { IssuedLicences } from '../licences/issued-licences.tsx'
import { useLicenceTexts } from '../licences/texts.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { TitledSection } from '../shell/titled-section.tsx'

/** What the own case issued, with the way to all licences. */
export function OwnLicences({ licences }: { licences: readonly LicenceView[] }): ReactNode {
  const texts = useLicenceTexts()
  return (
    <TitledSection title={texts.issued}>
      <IssuedLicences licences={licences} />
      <p>
        <Link className="yb-link" to={places.myLicences()}>
          {texts.toLicences}
        </Link>
      </p>
    </TitledSection>
  )
}
