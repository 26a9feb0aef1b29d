import type { MaterialDefinition, MaterialState } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { AttachmentLinks } from '../attachments/attachment-links.tsx'
import { AttachmentSlot } from '../attachments/attachment-slot.tsx'
import { Icon } from '../components/icon.tsx'
import { Tag, type TagProps } from '../components/tag.tsx'
import { TextLink } from '../components/text-link.tsx'
import { OpenReason } from '../fields/open-reason.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { MaterialFacts } from './material-facts.tsx'
import type { MaterialStanding } from './material-standing.ts'

export interface MaterialItemProps {
  readonly material: MaterialDefinition
  readonly state: MaterialState | undefined
  readonly standing: MaterialStanding
  readonly openReason: string | undefined
  readonly isClosed: boolean
  readonly onChange: (attachments: readonly string[]) => void
  readonly documentAddress: (id: string) => string
}

const tones: Record<MaterialStanding, TagProps['tone'] & string> = {
  exempt: 'done',
  uploaded: 'done',
  missing: 'action',
  optional: 'plain',
  open: 'soon',
}

/** One material: what it is, how it stands, where to get a sample, and its files. */
export function MaterialItem(props: MaterialItemProps): ReactNode {
  const { material, state, standing, openReason, isClosed, onChange, documentAddress } = props
  const { locale, texts } = useFormServices()
  const name = localise(material.name, locale)
  const attachments = state?.attachments ?? []
  const ids = attachments.map(({ id }) => id)
  const id = `yb-material-${material.key}`
  const takesFiles = material.form !== 'paper'
  return (
    <li className="yb-material" aria-labelledby={id}>
      <div className="yb-material__head">
        <h3 id={id} className="yb-material__name">
          {name}
        </h3>
        <Tag tone={tones[standing]}>{texts.materials.state[standing]}</Tag>
      </div>
      <MaterialFacts material={material} />
      {openReason && <OpenReason reason={openReason} />}
      {(material.sample ?? material.blankForm) && (
        <p className="yb-material__links">
          {material.blankForm && (
            <TextLink href={documentAddress(material.blankForm)}>
              {texts.materials.blankForm}
              <span className="yb-unseen">{name}</span>
            </TextLink>
          )}
          {material.sample && (
            <TextLink href={documentAddress(material.sample)} target="_blank" rel="noreferrer">
              {texts.materials.sample}
              <span className="yb-unseen">{name}</span>
            </TextLink>
          )}
        </p>
      )}
      {standing === 'exempt' && state?.exemption ? (
        <p className="yb-material__exempt">
          <Icon name="check-circle" />
          <span>
            {texts.materials.exemption[state.exemption.by](localise(state.exemption.name, locale))}
            {state.exemption.reference && texts.materials.reference(state.exemption.reference)}
          </span>
        </p>
      ) : !takesFiles ? (
        <p className="yb-field__help">{texts.materials.paper}</p>
      ) : isClosed ? (
        ids.length > 0 && <AttachmentLinks ids={ids} />
      ) : (
        <AttachmentSlot
          id={`${id}-slot`}
          label={name}
          value={ids}
          attachments={attachments}
          onChange={onChange}
          purpose={{ kind: 'material', material: material.key }}
          rules={material}
        />
      )}
    </li>
  )
}
