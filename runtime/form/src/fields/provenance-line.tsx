import type { ProvenanceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Tag, type TagProps } from '../components/tag.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { formatInstant } from '../texts/format-time.ts'
import { localise } from '../texts/localise.ts'

const tones: Record<ProvenanceView['trust'], TagProps['tone']> = {
  official: 'done',
  changed: 'soon',
  selfDeclared: 'plain',
  unverified: 'soon',
  contested: 'soon',
}

/** How far a value can be relied on, in words. */
export function TrustTag({ trust }: { readonly trust: ProvenanceView['trust'] }): ReactNode {
  const { texts } = useFormServices()
  return (
    <Tag tone={tones[trust] ?? 'plain'} {...(trust === 'official' ? { icon: 'check' as const } : {})}>
      {texts.provenance.trust[trust]}
    </Tag>
  )
}

export interface ProvenanceLineProps {
  readonly id: string
  readonly provenance: ProvenanceView
  /** Label of the field. */
  readonly label: string
  /** Offered as 有误; absent where the value cannot be contested. */
  readonly contest?: (() => void) | undefined
}

/** Source, time and trust of a value, below it. */
export function ProvenanceLine({ id, provenance, label, contest }: ProvenanceLineProps): ReactNode {
  const { locale, texts } = useFormServices()
  const canContest = contest !== undefined && provenance.mode === 'locked' && provenance.trust !== 'contested'
  const said = provenance.sourceValue
  return (
    <div className="yb-provenance">
      <p id={id} className="yb-provenance__words">
        <TrustTag trust={provenance.trust} />
        <span>
          {texts.provenance.from(localise(provenance.source, locale))} ·{' '}
          {texts.provenance.fetchedAt(formatInstant(provenance.fetchedAt, locale))}
        </span>
        {provenance.mode === 'suggested' && provenance.trust === 'official' && (
          <span>{texts.provenance.suggested}</span>
        )}
        {typeof said === 'string' && <span>{texts.provenance.sourceValue(said)}</span>}
      </p>
      {canContest && (
        <Button look="quiet" size="small" onClick={contest}>
          <span className="yb-unseen">{label}</span>
          {texts.provenance.contest}
        </Button>
      )}
    </div>
  )
}
