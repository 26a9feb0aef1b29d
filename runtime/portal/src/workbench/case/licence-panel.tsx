import { Notice } from '@yibiao/form/components'
import type { LicenceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { IssuedLicences } from '../../licences/issued-licences.tsx'
import { useLicenceTexts } from '../../licences/texts.ts'
import { TitledSection } from '../../shell/titled-section.tsx'
import { SealButton } from '../documents/seal-button.tsx'

type Props = { caseId: string; licences: readonly LicenceView[]; onReload: () => void }

/** What the case issued; what waits for its seal can be sealed from here. */
export function LicencePanel({ caseId, licences, onReload }: Props): ReactNode {
  const texts = useLicenceTexts()
  const isWaiting = licences.some(({ document }) => document === 'waiting')
  return (
    <TitledSection look="panel" title={texts.issued}>
      {isWaiting && (
        <Notice tone="warning" title={texts.waiting}>
          <p>{texts.waitingOfficer}</p>
        </Notice>
      )}
      <IssuedLicences
        licences={licences}
        more={licence =>
          licence.document === 'waiting' ? (
            <SealButton caseId={caseId} licence={licence} onDone={onReload} />
          ) : null
        }
      />
    </TitledSection>
  )
}
