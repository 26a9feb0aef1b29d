import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { MapPointInput } from './input.tsx'

export const mapPointLook = defineLook('mapPoint', {
  frame: 'fieldset',
  columns: 12,
  Input: MapPointInput,
  Read: SummaryRead,
})
