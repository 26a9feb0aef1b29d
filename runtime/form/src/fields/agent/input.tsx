import { agentParts } from '@yibiao/core/fields'
import type { AgentField, AgentPart, Field } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import type { FormTexts } from '../../texts/texts.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { PartsGrid } from '../parts-grid.tsx'

/** The agent 代理人 and the authority given. */
export function AgentInput(props: FieldInputProps<AgentField>): ReactNode {
  const texts = useTexts()
  return (
    <PartsGrid
      whole={props}
      parts={agentParts(props.field)}
      fieldOf={part => partField(props.field, part, texts)}
    />
  )
}

function partField(whole: AgentField, part: AgentPart['part'], texts: FormTexts): Field {
  const base = { id: `${whole.id}-${part}`, key: part, label: texts.agent[part] }
  switch (part) {
    case 'name':
      return { ...base, type: 'text' }
    case 'identityDocument':
      return { ...base, type: 'identityDocument' }
    case 'mobilePhone':
      return { ...base, type: 'mobilePhone' }
    case 'relation':
      return { ...base, type: 'text' }
    case 'period':
      return { ...base, type: 'dateRange', allowsLongTerm: true }
    case 'powers':
      return { ...base, type: 'textarea', rows: 3 }
  }
}
