import { Icon } from '@yibiao/form/components'
import type { LicenceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { licenceAddress } from '../api/licences.ts'
import { useLicenceTexts } from './texts.ts'

type Props = {
  licence: Pick<LicenceView, 'id' | 'document'>
  look: 'secondary' | 'quiet'
  /** Whose document it is, for the name of the link. */
  what: string
}

/** The document of a licence, once it is sealed. */
export function LicenceDownload({ licence, look, what }: Props): ReactNode {
  const texts = useLicenceTexts()
  if (licence.document !== 'sealed') return null
  return (
    <a
      className={`yb-button yb-button--${look}`}
      href={licenceAddress(licence.id)}
      target="_blank"
      rel="noreferrer"
      aria-label={texts.downloadWhat(what)}
    >
      <Icon name="download" />
      {texts.download}
    </a>
  )
}
