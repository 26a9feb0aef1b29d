import { type ReactNode, useId } from 'react'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import type { ActField } from './act-fields.ts'

type Props = {
  field: ActField
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

/** One input of an act's form with its label, help and problem. */
export function ActInput({ field, value, problem, onChange }: Props): ReactNode {
  const { form: texts } = useWorkbenchTexts()
  const id = useId()
  const helpId = field.help === undefined ? '' : `${id}-help`
  const problemId = problem === undefined ? '' : `${id}-problem`
  const describedBy = [helpId, problemId].filter(part => part !== '').join(' ') || undefined
  const around = (
    <>
      {field.help !== undefined && (
        <p className="fine" id={helpId}>
          {field.help}
        </p>
      )}
      {problem !== undefined && (
        <p className="problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </>
  )
  const label = (
    <>
      {field.label}
      {field.isRequired === true && <span className="label__required">{texts.required}</span>}
    </>
  )

  if (field.type === 'radio' || field.type === 'several') {
    const chosen = field.type === 'several' ? value.split(',').filter(part => part !== '') : [value]
    const choose = (option: string): string => {
      if (field.type === 'radio') return option
      const next = chosen.includes(option) ? chosen.filter(each => each !== option) : [...chosen, option]
      return next.join(',')
    }
    return (
      <fieldset className="field" aria-describedby={describedBy}>
        <legend className="label">{label}</legend>
        {around}
        <div className="options">
          {field.options.map(option => (
            <label className="option" key={option.value}>
              <input
                type={field.type === 'radio' ? 'radio' : 'checkbox'}
                name={field.name}
                value={option.value}
                checked={chosen.includes(option.value)}
                onChange={() => onChange(choose(option.value))}
              />
              <span>
                {option.label}
                {option.help !== undefined && <span className="fine option__help">{option.help}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    )
  }
  if (field.type === 'checkbox') {
    return (
      <label className="option option--alone">
        <input
          type="checkbox"
          name={field.name}
          checked={value === 'yes'}
          onChange={event => onChange(event.target.checked ? 'yes' : '')}
        />
        <span>{field.label}</span>
      </label>
    )
  }
  const shared = {
    className: 'input',
    id,
    name: field.name,
    value,
    'aria-required': field.isRequired === true,
    'aria-invalid': problem !== undefined,
    'aria-describedby': describedBy,
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {around}
      {field.type === 'select' ? (
        <select {...shared} onChange={event => onChange(event.target.value)}>
          <option value="">{texts.chooseOne}</option>
          {field.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : field.type === 'textarea' ? (
        <textarea
          {...shared}
          rows={4}
          maxLength={field.maxLength}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={field.type === 'datetime' ? 'datetime-local' : field.type}
          {...(field.type === 'number' ? { step: 'any', min: 0 } : {})}
          maxLength={400}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
