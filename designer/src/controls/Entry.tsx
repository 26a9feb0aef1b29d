import { useId, type ReactNode } from 'react'

/** One labelled entry of an inspector or dialog; `children` gets the id that ties the control to its label. */
export function Entry({ label, help, problem, warning, place, children }: EntryProps) {
  const id = useId()
  const describedBy = problem ? `${id}-problem` : (warning ?? help) ? `${id}-help` : undefined
  return (
    <div className="yd-entry" data-place={place}>
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
        (warning ?? help) && (
          <p className={warning ? 'yd-entry__warning' : 'yd-entry__help'} id={`${id}-help`}>
            {warning ?? help}
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
  /** What is worth a second look, though it can stay. */
  readonly warning?: string | undefined
  /** What it edits, for going there from a problem. */
  readonly place?: string | undefined
  readonly children: (control: ControlAttributes) => ReactNode
}

export interface ControlAttributes {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly status?: 'error'
}
