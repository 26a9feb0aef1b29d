import { Button } from '@yibiao/form/components'
import type { WorklistChoices, WorklistFilter } from '@yibiao/schemas'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorklistTexts } from './texts.ts'

/** All of a filter but its part and words, which stand above the list. */
export type Narrowed = Omit<WorklistFilter, 'part' | 'query'>

type Props = {
  choices: WorklistChoices | undefined
  narrowed: Narrowed
  onChange: (narrowed: Narrowed) => void
}

const phases = ['preReview', 'accept', 'review', 'decide', 'certify', 'deliver'] as const
const lights = ['red', 'yellow', 'green'] as const
const sorts = ['due', 'arrived'] as const

/** How many of the conditions are set. */
export function countNarrowed(narrowed: Narrowed): number {
  return Object.values(narrowed).filter(value => value !== undefined).length
}

/** Item, phase, light, officer, due dates and order of the list; folded away until wanted. */
export function Narrowing({ choices, narrowed, onChange }: Props): ReactNode {
  const { read } = useWords()
  const words = useWorklistTexts()
  const id = useId()
  const count = countNarrowed(narrowed)

  function set<Name extends keyof Narrowed>(name: Name, value: Narrowed[Name] | undefined): void {
    const { [name]: _before, ...others } = narrowed
    onChange(value === undefined ? others : { ...others, [name]: value })
  }

  return (
    <details className="details narrowing">
      <summary>
        {words.filters}
        {count > 0 && <span className="segments__count yb-figures">{count}</span>}
      </summary>
      <div className="narrowing__fields">
        <Choice
          id={`${id}-item`}
          label={words.item}
          value={narrowed.itemId ?? ''}
          options={(choices?.items ?? []).map(item => [item.id, read(item.name)])}
          onChange={value => set('itemId', value === '' ? undefined : value)}
        />
        <Choice
          id={`${id}-phase`}
          label={words.phase}
          value={narrowed.phase ?? ''}
          options={phases.map(phase => [phase, words.phases[phase]])}
          onChange={value =>
            set(
              'phase',
              phases.find(phase => phase === value),
            )
          }
        />
        <Choice
          id={`${id}-light`}
          label={words.light}
          value={narrowed.light ?? ''}
          options={lights.map(light => [light, words.lights[light]])}
          onChange={value =>
            set(
              'light',
              lights.find(light => light === value),
            )
          }
        />
        <Choice
          id={`${id}-officer`}
          label={words.officer}
          value={narrowed.holderId ?? ''}
          options={(choices?.officers ?? []).map(officer => [officer.id, officer.name])}
          onChange={value => set('holderId', value === '' ? undefined : value)}
        />
        <Day
          id={`${id}-from`}
          label={words.dueFrom}
          value={narrowed.dueFrom}
          onChange={day => set('dueFrom', day)}
        />
        <Day
          id={`${id}-through`}
          label={words.dueThrough}
          value={narrowed.dueThrough}
          onChange={day => set('dueThrough', day)}
        />
        <div className="field">
          <label className="label" htmlFor={`${id}-sort`}>
            {words.sort}
          </label>
          <select
            className="input"
            id={`${id}-sort`}
            value={narrowed.sort ?? 'due'}
            onChange={event => set('sort', event.target.value === 'arrived' ? 'arrived' : undefined)}
          >
            {sorts.map(sort => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </select>
        </div>
        {count > 0 && <Button onClick={() => onChange({})}>{words.clear}</Button>}
      </div>
    </details>
  )
}

type ChoiceProps = {
  id: string
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}

function Choice({ id, label, value, options, onChange }: ChoiceProps): ReactNode {
  const { any } = useWorklistTexts()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="input" id={id} value={value} onChange={event => onChange(event.target.value)}>
        <option value="">{any}</option>
        {options.map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

type DayProps = {
  id: string
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}

function Day({ id, label, value, onChange }: DayProps): ReactNode {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        type="date"
        value={value ?? ''}
        onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </div>
  )
}
