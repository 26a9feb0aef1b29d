import { EmptyState, Notice, Skeleton } from '@yibiao/form/components'
import type { HeldLicence } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { fetchMyLicences } from '../api/licences.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { HeldLicenceCard } from './held-licence-card.tsx'
import { useLicenceTexts } from './texts.ts'

/** 我的证照: every licence of the party, those in force first. */
export function MyLicencesPage(): ReactNode {
  const { loaded, reload } = useLoaded(fetchMyLicences)
  if (loaded.state === 'loading') return <Skeleton lines={8} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <MyLicences licences={loaded.value.licences} />
}

/** The page, once the licences are read. */
export function MyLicences({ licences }: { licences: readonly HeldLicence[] }): ReactNode {
  const texts = useLicenceTexts()
  const inForce = licences.filter(({ licence }) => licence.status === 'valid')
  const others = licences.filter(({ licence }) => licence.status !== 'valid')
  const expiring = inForce.filter(({ daysLeft }) => daysLeft !== undefined)
  return (
    <Page title={texts.title}>
      <p>{texts.help}</p>
      {expiring.length > 0 && (
        <Notice tone="warning" title={texts.expiring(expiring.length)}>
          <p>{texts.expiringHelp}</p>
        </Notice>
      )}
      {licences.length === 0 && (
        <EmptyState title={texts.none} icon="file">
          <p>{texts.noneHelp}</p>
          <Link className="yb-button yb-button--primary" to={places.home()}>
            {texts.findItems}
          </Link>
        </EmptyState>
      )}
      <Cards title={texts.inForce} licences={inForce} />
      <Cards title={texts.others} help={texts.othersHelp} licences={others} />
    </Page>
  )
}

function Cards(props: { title: string; help?: string; licences: readonly HeldLicence[] }): ReactNode {
  if (props.licences.length === 0) return null
  return (
    <TitledSection title={props.title}>
      {props.help !== undefined && <p className="fine">{props.help}</p>}
      <ul className="cards cards--one">
        {props.licences.map(held => (
          <li key={held.licence.id}>
            <HeldLicenceCard held={held} />
          </li>
        ))}
      </ul>
    </TitledSection>
  )
}
