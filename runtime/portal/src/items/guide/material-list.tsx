import { Tag } from '@yibiao/form/components'
import type { MaterialDefinition } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { limitText } from '../limit-text.ts'

/** 申请材料 of the guide, with what may be waived and why. */
export function MaterialList({ materials }: { materials: readonly MaterialDefinition[] }): ReactNode {
  const { guide } = useWords().texts.items
  if (materials.length === 0) return <p>{guide.noMaterials}</p>
  return (
    <>
      <p className="fine">{guide.materialsHelp}</p>
      <ol className="materials">
        {materials.map(material => (
          <li className="materials__entry" key={material.id}>
            <MaterialEntry material={material} />
          </li>
        ))}
      </ol>
    </>
  )
}

function MaterialEntry({ material }: { material: MaterialDefinition }): ReactNode {
  const { texts, read } = useWords()
  const { guide } = texts.items
  const exemptions = material.exemptions ?? []
  const isAlwaysExempt = exemptions.some(exemption => exemption.type === 'form')
  const copies = guide.material.copies(material.originals ?? 0, material.copies ?? 0)
  const particulars = [
    guide.material.source[material.source],
    material.form === undefined ? '' : guide.material.form[material.form],
    copies,
    material.paperSize ?? '',
    material.condition === undefined ? '' : guide.material.conditional,
  ].filter(text => text !== '')
  return (
    <>
      <h3 className="materials__name">{read(material.name)}</h3>
      <p className="materials__tags">
        <Tag tone={material.necessity === 'required' ? 'action' : 'plain'}>
          {guide.material.necessity[material.necessity]}
        </Tag>
        {exemptions.length > 0 && (
          <Tag tone="done" icon="check">
            {isAlwaysExempt ? guide.material.exempt : guide.material.maybeExempt}
          </Tag>
        )}
      </p>
      <p className="fine">{particulars.join(' · ')}</p>
      {exemptions.map(exemption => (
        <p className="materials__exemption" key={exemption.type}>
          {guide.material.exemption[exemption.type]}
        </p>
      ))}
      <MaterialDetails material={material} />
    </>
  )
}

function MaterialDetails({ material }: { material: MaterialDefinition }): ReactNode {
  const { texts, read } = useWords()
  const { guide } = texts.items
  const rows = [
    { term: guide.material.issuer, text: read(material.issuer) },
    { term: guide.material.filling, text: read(material.fillingGuide) },
    { term: guide.material.standard, text: read(material.acceptanceStandard) },
    { term: guide.material.basis, text: read(material.legalBasis) },
  ].filter(row => row.text !== '')
  return (
    <>
      {material.issuedWithin !== undefined && (
        <p className="fine">{guide.material.issuedWithin(limitText(material.issuedWithin, guide))}</p>
      )}
      {rows.length > 0 && (
        <details className="details">
          <summary>{guide.material.details}</summary>
          <dl className="pairs">
            {rows.map(row => (
              <div className="pairs__pair" key={row.term}>
                <dt>{row.term}</dt>
                <dd className="prose">{row.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
