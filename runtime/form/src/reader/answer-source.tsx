import type { ProvenanceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Tag } from '../components/tag.tsx'
import { TrustTag } from '../fields/provenance-line.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { formatInstant } from '../texts/format-time.ts'
import { localise } from '../texts/localise.ts'

/** Trust, source and time of an answer that is read; what the source said where it differs. */
export function AnswerSource({ provenance }: { readonly provenance: ProvenanceView }): ReactNode {
  const { locale, texts } = useFormServices()
  const { source, fetchedAt, trust, sourceValue, laterAt, laterValue } = provenance
  return (
    <p className="yb-answer-source">
      <TrustTag trust={trust} />
      <span>
        {texts.provenance.from(localise(source, locale))} · {formatInstant(fetchedAt, locale)}
      </span>
      {typeof sourceValue === 'string' && <span>{texts.provenance.sourceValue(sourceValue)}</span>}
      {laterAt !== undefined && (
        <>
          <Tag tone="soon">{texts.provenance.changedSince}</Tag>
          <span>
            {formatInstant(laterAt, locale)}
            {typeof laterValue === 'string' && ` · ${texts.provenance.laterValue(laterValue)}`}
            {laterValue === null && ` · ${texts.provenance.laterGone}`}
          </span>
        </>
      )}
    </p>
  )
}
