import type { ImageField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { AttachmentLinks } from '../../attachments/attachment-links.tsx'
import { readTexts } from '../answer-readers.ts'
import type { FieldReadProps } from '../field-view-contract.ts'

export function ImageRead({ value }: FieldReadProps<ImageField>): ReactNode {
  return <AttachmentLinks ids={readTexts(value)} isImages />
}
