import { Tag, type TagProps } from '@yibiao/form/components'
import type { CaseStatus } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'

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

/** The status of a case in two words. */
export function StatusTag({ status }: { status: CaseStatus }): ReactNode {
  const { cases } = useWords().texts
  return <Tag tone={tones[status]}>{cases.status[status]}</Tag>
}
