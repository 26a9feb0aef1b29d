import type { WindowIntake } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { TestTag } from '../../status/test-tag.tsx'
import { useWindowTexts } from './texts.ts'

/** Above the form of a test: whose it is, and that nothing of it counts. */
export function TestHead({ intake }: { intake: WindowIntake }): ReactNode {
  const { test } = useWindowTexts()
  return (
    <section className="counter-head" aria-label={test.label}>
      <div>
        <p className="strong">
          <TestTag isTest={intake.isTest} /> {intake.applicantName}
        </p>
        <p className="fine">{test.text}</p>
      </div>
      <a className="yb-button yb-button--quiet" href="/designer/">
        {test.leave}
      </a>
    </section>
  )
}
