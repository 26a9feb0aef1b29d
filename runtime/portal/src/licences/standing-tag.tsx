import { Tag, type TagProps } from '@yibiao/form/components'
import type { LicenceStanding } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'

const tones: Record<LicenceStanding, NonNullable<TagProps['tone']>> = {
  valid: 'done',
  notYetValid: 'soon',
  expired: 'refused',
  superseded: 'plain',
  cancelled: 'refused',
  revoked: 'refused',
}

/** Whether a licence is in force. */
export function StandingTag({ standing }: { standing: LicenceStanding }): ReactNode {
  const { status } = useWords().texts.publicity.licences
  return <Tag tone={tones[standing]}>{status[standing]}</Tag>
}
