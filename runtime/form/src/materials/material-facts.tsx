import type { MaterialDefinition } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'

/** Necessity, copies, validity and the published notes of a material. */
export function MaterialFacts({ material }: { readonly material: MaterialDefinition }): ReactNode {
  const { locale, texts } = useFormServices()
  const words = texts.materials
  const { necessity, originals, copies, issuedWithin, checkedAtDelivery } = material
  const facts = [
    words.necessity[necessity],
    originals && words.originals(originals),
    copies && words.copies(copies),
    issuedWithin && words.issuedWithin[issuedWithin.unit](issuedWithin.amount),
    checkedAtDelivery && words.paperAtDelivery,
  ].filter(Boolean)
  const notes = [
    { term: words.guide, text: localise(material.fillingGuide, locale) },
    { term: words.standard, text: localise(material.acceptanceStandard, locale) },
    { term: words.basis, text: localise(material.legalBasis, locale) },
  ].filter(({ text }) => text !== '')
  return (
    <>
      <p className="yb-material__facts">{facts.join(' · ')}</p>
      {notes.length > 0 && (
        <dl className="yb-pieces yb-material__notes">
          {notes.map(({ term, text }) => (
            <div key={term} className="yb-pieces__piece">
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
