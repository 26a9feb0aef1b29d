import { useId, type ReactNode } from 'react'

/** One labelled entry of an inspector or dialog; `children` gets the id that ties the control to its label. */
export function Entry({ label, help, problem, children }: EntryProps) {
  const id = useId()
  const describedBy = problem ? `${id}-problem` : help ? `${id}-help` : undefined
  return (
    <div className="yd-entry">
      <label className="yd-entry__label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(problem ? { status: 'error' as const } : {}),
      })}
      {problem ? (
        <p className="yd-entry__problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : (
        help && (
          <p className="yd-entry__help" id={`${id}-help`}>
            {help}
          </p>
        )
      )}
    </div>
  )
}

export interface EntryProps {
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong with the value. */
  readonly problem?: string | undefined
  readonly children: (control: ControlAttributes) => ReactNode
}

export interface ControlAttributes {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly status?: 'error'
}
