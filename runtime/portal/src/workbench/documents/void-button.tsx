import type { DocumentView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { apiPath, sendRequest } from '../../api/send-request.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { WithReasonButton } from '../acts/with-reason-button.tsx'
import { useDocumentTexts } from './document-texts.ts'

type Props = { caseId: string; document: DocumentView; onDone: () => void }

/** 作废 of one document, by the process administrator, with a reason. */
export function VoidButton({ caseId, document, onDone }: Props): ReactNode {
  const { read } = useWords()
  const words = useDocumentTexts().void
  return (
    <WithReasonButton
      words={words}
      label={words.what(read(document.name))}
      look="danger"
      maxLength={1000}
      send={reason =>
        sendRequest<DocumentView>({
          method: 'POST',
          path: apiPath`/api/cases/${caseId}/documents/${document.id}/void`,
          body: { reason },
          isOnce: true,
        })
      }
      onDone={onDone}
    />
  )
}
