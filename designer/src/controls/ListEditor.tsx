// Each row is a group of its own, so that its boxes are told apart; as a fieldset it would draw a frame.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Button } from 'antd'
import { useRef, type ReactNode } from 'react'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { controlsIn, focusSoon, mayTakeFocus } from './focus-soon.ts'
import { Icon } from './Icon.tsx'

/** A list of small things edited in place: add, change, reorder, delete, all by button. */
export function ListEditor<Element>(props: ListEditorProps<Element>) {
  const { label, value, addLabel, create, onChange, children, fewest = 0, place } = props
  const texts = useTexts(controlTexts)
  const root = useRef<HTMLFieldSetElement>(null)
  const nameOf = (index: number) => `${label}${texts.number(index + 1)}`
  const rows = () => [...(root.current?.children ?? [])].filter(row => row.matches('.yd-list__row'))
  const add = () => {
    onChange([...value, create()])
    focusSoon(() => controlsIn(rows().at(-1)?.firstElementChild ?? document.body)[0])
  }
  // The keyboard goes with what was moved, and stays at the place of what was deleted.
  const toolOf = (index: number, tool: number) => {
    const tools = rows().at(index)?.lastElementChild
    const wanted = tools?.children[tool]
    return wanted && mayTakeFocus(wanted) ? wanted : tools && controlsIn(tools)[0]
  }
  const remove = (index: number) => {
    onChange(value.toSpliced(index, 1))
    if (value.length > 1) focusSoon(() => toolOf(Math.min(index, value.length - 2), 2))
  }
  const swap = (index: number, other: number) => {
    const [one, two] = [value[index], value[other]]
    if (one === undefined || two === undefined) return
    onChange(value.with(index, two).with(other, one))
    focusSoon(() => toolOf(other, other < index ? 0 : 1))
  }
  return (
    <fieldset ref={root} className="yd-list" data-place={place}>
      <legend className="yd-entry__label">{label}</legend>
      {value.map((element, index) => (
        // The elements have no ids; their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="yd-list__row" key={index} role="group" aria-label={nameOf(index)}>
          <div className="yd-list__body">
            {children(element, next => onChange(value.with(index, next)), index)}
          </div>
          <div className="yd-list__tools">
            <Button
              size="small"
              type="text"
              aria-label={texts.moveUp(nameOf(index))}
              disabled={index === 0}
              onClick={() => swap(index, index - 1)}
              icon={<Icon name="up" size={15} />}
            />
            <Button
              size="small"
              type="text"
              aria-label={texts.moveDown(nameOf(index))}
              disabled={index === value.length - 1}
              onClick={() => swap(index, index + 1)}
              icon={<Icon name="down" size={15} />}
            />
            <Button
              size="small"
              type="text"
              danger
              aria-label={texts.remove(nameOf(index))}
              disabled={value.length <= fewest}
              onClick={() => remove(index)}
              icon={<Icon name="trash" size={15} />}
            />
          </div>
        </div>
      ))}
      <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
        {addLabel}
      </Button>
    </fieldset>
  )
}

interface ListEditorProps<Element> {
  readonly label: string
  readonly value: readonly Element[]
  readonly addLabel: string
  /** What it edits, for going there from a problem. */
  readonly place?: string
  /** Deleting stops at this many. */
  readonly fewest?: number
  readonly create: () => Element
  readonly onChange: (value: Element[]) => void
  readonly children: (element: Element, change: (element: Element) => void, index: number) => ReactNode
}
