import { type ReactNode, useId } from 'react'

type Props = {
  name: string
  label: string
  help?: string
  value: string
  problem: string | undefined
  isRequired?: boolean
  /** Rows of a longer text. */
  rows?: number
  maxLength: number
  autoComplete?: string
  onChange: (value: string) => void
}

/** One input of a public form with its label, help and problem. */
export function Entry(props: Props): ReactNode {
  const { name, label, help, value, problem, rows, maxLength } = props
  const id = useId()
  const describedBy =
    [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const shared = {
    className: 'input',
    id,
    name,
    value,
    maxLength,
    autoComplete: props.autoComplete ?? 'off',
    'aria-required': props.isRequired === true,
    'aria-invalid': problem !== undefined,
    'aria-describedby': describedBy,
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {help !== undefined && (
        <p className="fine" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {rows === undefined ? (
        <input {...shared} type="text" onChange={event => props.onChange(event.target.value)} />
      ) : (
        <textarea {...shared} rows={rows} onChange={event => props.onChange(event.target.value)} />
      )}
    </div>
  )
}
