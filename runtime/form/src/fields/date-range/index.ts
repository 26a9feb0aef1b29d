import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { DateRangeInput } from './input.tsx'

export const dateRangeLook = defineLook('dateRange', {
  frame: 'fieldset',
  columns: 12,
  Input: DateRangeInput,
  Read: SummaryRead,
})
