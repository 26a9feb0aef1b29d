import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { UrlInput } from './input.tsx'

export const urlLook = defineLook('url', { frame: 'label', columns: 6, Input: UrlInput, Read: SummaryRead })
