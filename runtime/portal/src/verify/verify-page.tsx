import { Notice, Skeleton, SummaryList } from '@yibiao/form/components'
import type { DocumentVerification } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { apiPath, sendRequest } from '../api/send-request.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** Where the QR code of a document leads: whether it is genuine, and what must stand on it. */
export function VerifyPage({ documentId }: { documentId: string }): ReactNode {
  const { verify } = useWords().texts
  const load = useCallback(
    (signal: AbortSignal) =>
      sendRequest<DocumentVerification>({
        method: 'GET',
        path: apiPath`/api/documents/${documentId}/verification`,
        signal,
      }),
    [documentId],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={5} />
  const isUnknown =
    loaded.state === 'failed' && loaded.error instanceof ApiProblem && loaded.error.status === 404
  if (loaded.state === 'failed' && !isUnknown) {
    return <LoadProblem error={loaded.error} retry={reload} />
  }
  return (
    <Page title={verify.title}>
      {loaded.state === 'failed' ? (
        <Notice tone="error" title={verify.unknown}>
          <p>{verify.unknownHelp}</p>
        </Notice>
      ) : (
        <Genuine document={loaded.value} />
      )}
    </Page>
  )
}

function Genuine({ document }: { document: DocumentVerification }): ReactNode {
  const { texts, read, locale } = useWords()
  const { verify } = texts
  return (
    <>
      <Notice
        tone={document.isVoid === true ? 'error' : document.isSuperseded ? 'warning' : 'success'}
        title={
          document.isVoid === true
            ? verify.voided
            : document.isSuperseded
              ? verify.superseded
              : verify.genuine
        }
      >
        <p>{verify.compare}</p>
      </Notice>
      <SummaryList
        rows={[
          { id: 'name', term: verify.name, value: read(document.name) },
          ...(document.number === undefined
            ? []
            : [{ id: 'number', term: verify.number, value: document.number }]),
          { id: 'issuer', term: verify.issuer, value: document.departmentName },
          { id: 'issuedAt', term: verify.issuedAt, value: formatInstant(document.issuedAt, locale) },
          { id: 'digest', term: verify.digest, value: <code className="digest">{document.sha256}</code> },
        ]}
      />
    </>
  )
}
