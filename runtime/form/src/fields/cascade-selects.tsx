import type { LocalizedText } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { useTexts } from '../services/form-services.tsx'
import { SelectControl } from './select-control.tsx'

export interface CascadeLevel {
  readonly key: string
  /** Said as the name of the list. */
  readonly label: string
  /** Stands in the list while nothing is picked; the name when absent. */
  readonly hint?: string
  readonly state: 'ready' | 'loading' | 'failed'
  readonly options: readonly { readonly value: string; readonly label: LocalizedText }[]
  /** Picked at this level; empty for none. */
  readonly value: string
}

export interface CascadeSelectsProps {
  /** The first list takes this id, so that the field can be focused. */
  readonly id: string
  readonly levels: readonly CascadeLevel[]
  readonly isRequired: boolean
  readonly isDisabled: boolean
  readonly errorId: string | undefined
  readonly describedBy: string | undefined
  /** The code picked at a level; null clears the level and those below it. */
  readonly onPick: (level: number, code: string | null) => void
  readonly onRetry?: (level: number) => void
  readonly onLeave: () => void
}

/** Lists side by side, each offering what is below the one before it. */
export function CascadeSelects(props: CascadeSelectsProps): ReactNode {
  const { id, levels, isRequired, isDisabled, errorId, describedBy, onPick, onRetry, onLeave } = props
  const texts = useTexts()
  return (
    <div
      className="yb-cascade"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      {levels.map((level, index) => (
        <div key={level.key} className="yb-cascade__level">
          <label className="yb-unseen" htmlFor={`${id}-${index}`}>
            {level.label}
          </label>
          <SelectControl
            attributes={{
              id: `${id}-${index}`,
              disabled: isDisabled || level.state !== 'ready' || level.options.length === 0,
              'aria-required': (isRequired && index === 0) || undefined,
              'aria-invalid': errorId === undefined ? undefined : true,
              'aria-describedby': describedBy,
              'aria-errormessage': errorId,
            }}
            options={level.options}
            value={level.value}
            emptyText={level.state === 'loading' ? texts.common.loading : (level.hint ?? level.label)}
            onPick={code => onPick(index, code)}
            onLeave={() => undefined}
          />
          {level.state === 'failed' && (
            <p className="yb-field__error" role="alert">
              <span>{texts.common.loadFailed}</span>
              <Button look="quiet" size="small" icon="refresh" onClick={() => onRetry?.(index)}>
                {texts.common.retry}
              </Button>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
