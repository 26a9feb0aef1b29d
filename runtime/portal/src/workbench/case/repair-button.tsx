import type { BreachView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { apiPath, sendRequest } from '../../api/send-request.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { WithReasonButton } from '../acts/with-reason-button.tsx'

type Props = { caseId: string; breach: BreachView; onDone: () => void }

/** 信用修复 of one broken promise, by who oversees, with a reason. */
export function RepairButton({ caseId, breach, onDone }: Props): ReactNode {
  const { breaches } = useWords().texts.followUps
  return (
    <WithReasonButton
      words={breaches.repair}
      label={breaches.repair.what(breaches.kinds[breach.kind])}
      look="primary"
      maxLength={2000}
      send={reason =>
        sendRequest<undefined>({
          method: 'POST',
          path: apiPath`/api/cases/${caseId}/breaches/${breach.id}/repair`,
          body: { reason },
          isOnce: true,
        })
      }
      onDone={onDone}
    />
  )
}
