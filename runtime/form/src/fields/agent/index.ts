import { defineLook } from '../field-look.tsx'
import { RegionSummaryRead } from '../region-summary-read.tsx'
import { AgentInput } from './input.tsx'

export const agentLook = defineLook('agent', {
  frame: 'fieldset',
  columns: 12,
  hasParts: true,
  Input: AgentInput,
  Read: RegionSummaryRead,
})
