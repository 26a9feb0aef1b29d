import { Tag, type TagProps } from '@yibiao/form/components'
import type { CaseStatus } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'
import { TestTag } from './test-tag.tsx'

const tones: Record<CaseStatus, NonNullable<TagProps['tone']>> = {
  submitted: 'action',
  preReviewReturned: 'soon',
  preReviewed: 'action',
  awaitingReceipt: 'soon',
  correctionRequested: 'soon',
  accepted: 'action',
  suspended: 'plain',
  granted: 'done',
  denied: 'refused',
  concluded: 'done',
  acceptanceRefused: 'refused',
  withdrawn: 'plain',
  lapsed: 'plain',
  returned: 'plain',
  terminated: 'plain',
}

/** The status of a case in two words, and that it is a test. */
export function StatusTag({
  status,
  isTest,
}: {
  status: CaseStatus
  isTest?: boolean | undefined
}): ReactNode {
  const { cases } = useWords().texts
  return (
    <>
      <TestTag isTest={isTest} /> <Tag tone={tones[status]}>{cases.status[status]}</Tag>
    </>
  )
}
