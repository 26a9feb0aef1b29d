import { createForm } from '@formily/core'
import { connect, Field, FormProvider, mapProps, useField } from '@formily/react'
import { createRoot } from 'react-dom/client'
import { Choice, givenForm, Item, Shell, today } from './shell.jsx'

const form = createForm()

const Text = connect(
  props => <input {...props} value={props.value ?? ''} className="yb-input" />,
  mapProps((props, field) => ({ ...props, id: `yb-${field.props.name}` })),
)

const Radios = ({ value, onChange, options }) => {
  const { name } = useField().props
  return options.map((option, index) => (
    <div key={option.value} className="yb-option">
      <input
        type="radio"
        id={`yb-${name}-${index}`}
        name={name}
        checked={value === option.value}
        onChange={() => onChange(option.value)}
      />
      <label htmlFor={`yb-${name}-${index}`}>{option.label}</label>
    </div>
  ))
}

const Result = connect(
  ({ id, value }) => (
    <output id={id} className="yb-field__value yb-figures">
      {value ?? '—'}
    </output>
  ),
  mapProps((props, field) => ({ ...props, id: `yb-${field.props.name}` })),
)

const decorate = Around =>
  connect(
    Around,
    mapProps((props, field) => ({
      ...props,
      id: `yb-${field.props.name}`,
      path: `/${field.props.name}`,
      label: field.title,
      isRequired: field.required,
      problem: field.selfErrors[0],
    })),
  )
const ItemAround = decorate(Item)
const ChoiceAround = decorate(Choice)

function draw(field) {
  const { key, label, isRequired } = field
  const common = { name: key, title: label, required: isRequired ?? false, decorator: [ItemAround] }
  switch (field.type) {
    case 'radio':
      return (
        <Field
          key={key}
          {...common}
          decorator={[ChoiceAround]}
          component={[Radios, { options: field.options.options }]}
        />
      )
    case 'date':
      return (
        <Field
          key={key}
          {...common}
          validator={value => (value > today ? '不能晚于今天' : '')}
          component={[Text, { type: 'date' }]}
        />
      )
    case 'money':
      return (
        <Field
          key={key}
          {...common}
          validator={{ pattern: /^\d+(\.\d{1,2})?$/ }}
          component={[Text, { inputMode: 'decimal' }]}
        />
      )
    case 'calculated':
      return <Field key={key} {...common} reactions={calculate(field.calculate)} component={[Result]} />
    case 'integer':
      return <Field key={key} {...common} component={[Text, { inputMode: 'numeric' }]} />
    default:
      return (
        <Field
          key={key}
          {...common}
          validator={{ max: 60 }}
          {...(field.visibleWhen === undefined
            ? {}
            : { reactions: showWhenA(field.visibleWhen.split(' ')[0]) })}
          component={[Text]}
        />
      )
  }
}

function showWhenA(name) {
  return field => {
    field.visible = field.query(name).value() === 'a'
  }
}

function calculate(rule) {
  const [left, operator, right] = rule.split(' ')
  return field => {
    const one = field.query(left).value()
    const other = operator === '+' ? field.query(right).value() : right
    if (!one || !other) field.value = null
    else field.value = operator === '+' ? Number(one) + Number(other) : Number(one) * Number(other)
  }
}

createRoot(document.getElementById('app')).render(
  <FormProvider form={form}>
    <Shell definition={givenForm()} renderField={draw} />
  </FormProvider>,
)
