import type { AttachmentView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { Tag, type TagProps } from '../components/tag.tsx'
import { useTexts } from '../services/form-services.tsx'
import { FileLink } from './file-link.tsx'
import { formatSize } from './file-rules.ts'

export interface AttachmentEntryProps {
  /** Absent while it is not known. */
  readonly attachment: AttachmentView | undefined
  readonly address: string
  /** Shows the picture itself. */
  readonly isImage: boolean
  readonly onRemove?: (() => void) | undefined
}

const scanTones: Record<AttachmentView['scan'], TagProps['tone'] & string> = {
  pending: 'plain',
  clean: 'done',
  infected: 'refused',
  failed: 'soon',
}

/** One stored file. */
export function AttachmentEntry({ attachment, address, isImage, onRemove }: AttachmentEntryProps): ReactNode {
  const texts = useTexts()
  const name = attachment?.name ?? texts.files.unknown
  const canBeSeen = attachment?.scan !== 'infected'
  return (
    <li className="yb-file">
      {isImage && canBeSeen ? (
        <img className="yb-file__picture" src={address} alt={name} loading="lazy" />
      ) : (
        <Icon name={attachment?.mediaType.startsWith('image/') ? 'image' : 'file'} />
      )}
      <span className="yb-file__words">
        {canBeSeen ? (
          <FileLink attachment={attachment} address={address} label={texts.files.viewWhat(name)}>
            {name}
          </FileLink>
        ) : (
          <span>{name}</span>
        )}
        {attachment && (
          <span className="yb-file__facts">
            <span className="yb-figures">{formatSize(attachment.size)}</span>
            <Tag tone={scanTones[attachment.scan]}>{texts.files.scan[attachment.scan]}</Tag>
          </span>
        )}
      </span>
      {onRemove && (
        <Button look="quiet" size="small" icon="bin" hidesText onClick={onRemove}>
          {texts.files.removeWhat(name)}
        </Button>
      )}
    </li>
  )
}
