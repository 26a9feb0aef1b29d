import { Button, useToast } from '@yibiao/form/components'
import type { LicenceView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { sealLicence } from '../../api/licences.ts'
import { useLicenceTexts } from '../../licences/texts.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'

type Props = { caseId: string; licence: LicenceView; onDone: () => void }

/** Seals a licence that waits for its seal, without waiting for the next try of the server. */
export function SealButton({ caseId, licence, onDone }: Props): ReactNode {
  const texts = useLicenceTexts()
  const toast = useToast()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  async function seal(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      await sealLicence(caseId, licence.id)
      toast({ text: texts.sealed })
      onDone()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      {error !== undefined && <ProblemNotice error={error} title={texts.sealFailed} />}
      <Button isBusy={isBusy} aria-label={texts.sealWhat(licence.name)} onClick={() => void seal()}>
        {texts.sealNow}
      </Button>
    </>
  )
}
