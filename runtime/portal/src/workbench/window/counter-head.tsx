import { Icon } from '@yibiao/form/components'
import type { WindowIntake } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { formatDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWindowTexts } from './texts.ts'

/** Above the form: for whom it is filled, who stands at the counter with which authority, and their number. */
export function CounterHead({ intake }: { intake: WindowIntake }): ReactNode {
  const { locale } = useWords()
  const words = useWindowTexts()
  const { applicantName, actingName, authority, queueNumber, waitedMinutes } = intake
  return (
    <section className="counter-head" aria-label={words.head.label}>
      <dl className="counter-head__facts">
        <div>
          <dt>{words.head.applicant}</dt>
          <dd className="strong">{applicantName}</dd>
        </div>
        <div>
          <dt>{words.head.acting}</dt>
          <dd>
            {authority === undefined ? words.head.inPerson : actingName}
            {authority !== undefined && (
              <span className="fine counter-head__authority">
                {words.head.authority(
                  authority.scope,
                  formatDate(authority.from, locale),
                  formatDate(authority.through, locale),
                )}
              </span>
            )}
          </dd>
        </div>
        {queueNumber !== undefined && (
          <div>
            <dt>{words.head.queue}</dt>
            <dd>
              {[queueNumber, ...(waitedMinutes === undefined ? [] : [words.waited(waitedMinutes)])].join(
                ' · ',
              )}
            </dd>
          </div>
        )}
      </dl>
      <Link className="yb-button yb-button--quiet" to={places.window()}>
        <Icon name="left" />
        {words.head.leave}
      </Link>
    </section>
  )
}
