import { createRoot } from 'react-dom/client'
import { useForm, useWatch } from 'react-hook-form'
import { Choice, givenForm, Item, Shell, today } from './shell.jsx'

/** A page as one writes it by hand with react-hook-form: native controls registered by name, rules in code. */
function Page({ definition }) {
  const {
    register,
    control,
    formState: { errors },
  } = useForm({ mode: 'onBlur' })

  const draw = field => {
    const { key } = field
    const id = `yb-${key}`
    const around = {
      id,
      path: `/${key}`,
      label: field.label,
      isRequired: field.isRequired,
      problem: errors[key]?.message,
    }
    const required = field.isRequired ? '请填写' : false
    const said = { id, 'aria-required': field.isRequired, 'aria-invalid': errors[key] ? true : undefined }
    switch (field.type) {
      case 'radio':
        return (
          <Choice key={key} {...around}>
            {field.options.options.map(({ value, label }, index) => (
              <div key={value} className="yb-option">
                <input type="radio" id={`${id}-${index}`} value={value} {...register(key, { required })} />
                <label htmlFor={`${id}-${index}`}>{label}</label>
              </div>
            ))}
          </Choice>
        )
      case 'date':
        return (
          <Item key={key} {...around}>
            <input
              className="yb-input"
              type="date"
              min="1850-01-01"
              {...said}
              {...register(key, { required, validate: value => value <= today || '不能晚于今天' })}
            />
          </Item>
        )
      case 'money':
        return (
          <Item key={key} {...around}>
            <span className="yb-affixed">
              <input
                className="yb-input yb-figures yb-input--end"
                inputMode="decimal"
                {...said}
                {...register(key, {
                  required,
                  pattern: { value: /^\d+(\.\d{1,2})?$/, message: '请填写金额' },
                })}
              />
              <span className="yb-affixed__unit">元</span>
            </span>
          </Item>
        )
      case 'integer':
        return (
          <Item key={key} {...around}>
            <input
              className="yb-input"
              inputMode="numeric"
              {...said}
              {...register(key, { pattern: { value: /^-?\d+$/, message: '请填写整数' } })}
            />
          </Item>
        )
      case 'calculated':
        return (
          <Item key={key} {...around}>
            <Result control={control} id={id} rule={field.calculate} />
          </Item>
        )
      default: {
        const text = (
          <Item key={key} {...around}>
            <input
              className="yb-input"
              autoComplete="off"
              {...said}
              {...register(key, { required, maxLength: { value: 60, message: '太长' } })}
            />
          </Item>
        )
        return field.visibleWhen === undefined ? (
          text
        ) : (
          <WhenA key={key} control={control} name={field.visibleWhen.split(' ')[0]}>
            {text}
          </WhenA>
        )
      }
    }
  }
  return <Shell definition={definition} renderField={draw} />
}

function WhenA({ control, name, children }) {
  return useWatch({ control, name }) === 'a' ? children : null
}

/** `a + b` or `a * 3`: read once, as if each had been written out. */
function Result({ control, id, rule }) {
  const [left, operator, right] = rule.split(' ')
  const values = useWatch({ control, name: operator === '+' ? [left, right] : [left] })
  const [one, other = right] = values
  const isKnown = Boolean(one) && Boolean(other)
  const result = operator === '+' ? Number(one) + Number(other) : Number(one) * Number(other)
  return (
    <output id={id} className="yb-field__value yb-figures">
      {isKnown ? result.toLocaleString('zh-CN') : '—'}
    </output>
  )
}

createRoot(document.getElementById('app')).render(<Page definition={givenForm()} />)
