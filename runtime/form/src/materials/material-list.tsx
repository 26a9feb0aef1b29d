import type { MaterialDefinition, MaterialState, OpenPart } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { EmptyState } from '../components/empty-state.tsx'
import { useTexts } from '../services/form-services.tsx'
import { MaterialItem } from './material-item.tsx'
import { standingOf } from './material-standing.ts'

export interface MaterialListProps {
  /** Materials whose condition is met, in order. */
  readonly materials: readonly MaterialDefinition[]
  readonly states: readonly MaterialState[]
  /** The ids of a material's files have changed; the files themselves are stored already. */
  readonly onChange: (material: string, attachments: readonly string[]) => void
  /** For a correction: only these materials are open. */
  readonly opens?: readonly OpenPart[] | undefined
  readonly isReadOnly?: boolean | undefined
  /** Address of a sample or blank form by its id. */
  readonly documentAddress: (id: string) => string
}

/** What must be handed in, what need not be and why, and the slots to upload it. */
export function MaterialList(props: MaterialListProps): ReactNode {
  const { materials, states, onChange, opens, isReadOnly, documentAddress } = props
  const texts = useTexts()
  if (materials.length === 0) return <EmptyState title={texts.materials.empty} icon="file" />
  const entries = materials.map(material => {
    const state = states.find(each => each.material === material.key)
    const open = opens?.find(each => each.material === material.key)
    return { material, state, open, standing: standingOf(material, state, open !== undefined) }
  })
  const needed = entries.filter(({ material }) => material.necessity === 'required')
  const ready = needed.filter(({ standing }) => standing === 'exempt' || standing === 'uploaded')
  return (
    <div className="yb-materials">
      <output className="yb-materials__summary">
        {texts.materials.summary(ready.length, needed.length)}
      </output>
      <ol className="yb-materials__list">
        {entries.map(({ material, state, open, standing }) => (
          <MaterialItem
            key={material.key}
            material={material}
            state={state}
            standing={standing}
            openReason={open?.reason}
            isClosed={isReadOnly === true || (opens !== undefined && !open)}
            onChange={attachments => onChange(material.key, attachments)}
            documentAddress={documentAddress}
          />
        ))}
      </ol>
    </div>
  )
}
