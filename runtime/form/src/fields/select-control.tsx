import type { LocalizedText } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import type { ControlAttributes } from './control-attributes.ts'

export interface SelectControlProps {
  readonly attributes: Partial<ControlAttributes> & { readonly id: string }
  readonly options: readonly { readonly value: string; readonly label: LocalizedText }[]
  readonly value: string
  readonly onPick: (value: string | null) => void
  readonly onLeave: () => void
  readonly emptyText?: string
}

/** A native list. A value that is no longer offered stays visible until another is picked. */
export function SelectControl(props: SelectControlProps): ReactNode {
  const { attributes, options, value, onPick, onLeave, emptyText } = props
  const { locale, texts } = useFormServices()
  const isOffered = value === '' || options.some(option => option.value === value)
  return (
    <span className="yb-select">
      <select
        {...attributes}
        className={value === '' ? 'yb-input yb-input--empty' : 'yb-input'}
        value={value}
        onChange={event => onPick(event.currentTarget.value || null)}
        onBlur={onLeave}
      >
        <option value="">{emptyText ?? texts.choice.choose}</option>
        {!isOffered && <option value={value}>{value}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {localise(option.label, locale)}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
