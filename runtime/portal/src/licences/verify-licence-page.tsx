import { Notice, type NoticeProps, Skeleton, SummaryList } from '@yibiao/form/components'
import type { LicenceStanding, LicenceVerification } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { verifyLicence } from '../api/licences.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { problemText } from '../shell/problem-text.ts'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { useLicenceTexts } from './texts.ts'
import { validityText } from './validity-text.ts'

/** Where the QR code of a licence leads: whether it is in force, and what must stand on it. */
export function VerifyLicencePage({ code }: { code: string }): ReactNode {
  const { verify } = useLicenceTexts()
  const load = useCallback((signal: AbortSignal) => verifyLicence(code, signal), [code])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed' && !isAnswer(loaded.error)) {
    return <LoadProblem error={loaded.error} retry={reload} />
  }
  return (
    <Page title={verify.title}>
      {loaded.state === 'failed' ? (
        <NotFound error={loaded.error} />
      ) : (
        <VerifiedLicence verification={loaded.value} />
      )}
      <p>
        <Link className="yb-link" to={places.licenceQuery()}>
          {verify.again}
        </Link>
      </p>
    </Page>
  )
}

/** That there is no such licence is what was asked; everything else is a failure. */
function isAnswer(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 422)
}

function NotFound({ error }: { error: unknown }): ReactNode {
  const { shell } = useWords().texts
  const { verify } = useLicenceTexts()
  const isWrong = isAnswer(error) && error.status === 422
  return (
    <Notice tone="error" title={isWrong ? verify.wrong : verify.unknown}>
      <p>{problemText(error, shell)}</p>
    </Notice>
  )
}

const tones: Record<LicenceStanding, NonNullable<NoticeProps['tone']>> = {
  valid: 'success',
  notYetValid: 'warning',
  expired: 'error',
  superseded: 'warning',
  cancelled: 'error',
  revoked: 'error',
}

/** The answer to a code that is known. */
export function VerifiedLicence({ verification }: { verification: LicenceVerification }): ReactNode {
  const { texts, locale } = useWords()
  const own = useLicenceTexts()
  const words = texts.publicity.licences
  const { name, number, holder, issuer, identifier, status, endedAt } = verification
  const rows = [
    { id: 'name', term: own.verify.name, value: name },
    { id: 'number', term: words.number, value: number },
    { id: 'holder', term: own.verify.holder, value: holder },
    { id: 'issuer', term: words.issuer, value: issuer },
    { id: 'validity', term: words.validity, value: validityText(verification, words, locale) },
    ...(endedAt === undefined
      ? []
      : [{ id: 'endedAt', term: own.endedAt, value: formatInstant(endedAt, locale) }]),
    ...(identifier === undefined
      ? []
      : [
          {
            id: 'identifier',
            term: own.identifier,
            value: <span className="yb-figures breakable">{identifier}</span>,
          },
        ]),
  ]
  return (
    <>
      <Notice tone={tones[status]} title={own.verify.standing[status]}>
        <p>{own.verify.compare}</p>
      </Notice>
      <SummaryList rows={rows} />
    </>
  )
}
