import { defineLook } from '../field-look.tsx'
import { RegionSummaryRead } from '../region-summary-read.tsx'
import { DeliveryInput } from './input.tsx'

export const deliveryLook = defineLook('delivery', {
  frame: 'fieldset',
  columns: 12,
  hasParts: true,
  Input: DeliveryInput,
  Read: RegionSummaryRead,
})
