import type { FieldOption } from '@yibiao/core/form'
import type { TreeChoiceField } from '@yibiao/schemas'
import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readTexts } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { offeredOptions } from '../offered-options.ts'

/** Nested lists of check boxes or radio buttons; branches open and fold by a button. */
export function TreeChoiceInput(props: FieldInputProps<TreeChoiceField>): ReactNode {
  const { id, field, state, change, leave, errorId } = props
  const { texts } = useFormServices()
  const options = offeredOptions(field, state.options)
  const picked = readTexts(state.value)
  if (options.length === 0) return <p className="yb-no-answer">{texts.choice.noOptions}</p>
  return (
    <div
      className="yb-tree"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave()
      }}
    >
      <Branch
        id={id}
        name={id}
        options={options}
        picked={picked}
        kind={field.isMultiple ? 'checkbox' : 'radio'}
        leavesOnly={field.leavesOnly ?? false}
        isInvalid={errorId !== undefined}
        isDisabled={state.isDisabled ?? false}
        isFull={field.isMultiple === true && field.maxItems !== undefined && picked.length >= field.maxItems}
        onPick={(value, isPicked) =>
          change(pick(options, picked, { value, isPicked, isMultiple: field.isMultiple }))
        }
      />
    </div>
  )
}

interface Pick {
  readonly value: string
  readonly isPicked: boolean
  readonly isMultiple: boolean | undefined
}

/** The picked values in the order of the tree. */
function pick(options: readonly FieldOption[], picked: readonly string[], act: Pick): readonly string[] {
  if (!act.isMultiple) return [act.value]
  return flatten(options).filter(value => (value === act.value ? act.isPicked : picked.includes(value)))
}

function flatten(options: readonly FieldOption[]): string[] {
  return options.flatMap(option => [option.value, ...flatten(option.children ?? [])])
}

interface BranchProps {
  readonly id: string
  /** All radio buttons of one tree are one group. */
  readonly name: string
  readonly options: readonly FieldOption[]
  readonly picked: readonly string[]
  readonly kind: 'radio' | 'checkbox'
  readonly leavesOnly: boolean
  readonly isInvalid: boolean
  readonly isDisabled: boolean
  readonly isFull: boolean
  readonly onPick: (value: string, isPicked: boolean) => void
}

function Branch(props: BranchProps): ReactNode {
  const { locale, texts } = useFormServices()
  const { id, name, options, picked, kind, leavesOnly, isInvalid, isDisabled, isFull, onPick } = props
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(options.filter(option => holdsPicked(option, picked)).map(option => option.value)),
  )
  return (
    <ul className="yb-tree__branch">
      {options.map((option, index) => {
        const optionId = `${id}-${index}`
        const label = localise(option.label, locale)
        const children = option.children ?? []
        const isOpen = open.has(option.value)
        const isPicked = picked.includes(option.value)
        return (
          <li key={option.value}>
            <div className="yb-tree__node">
              {children.length > 0 ? (
                <Button
                  look="quiet"
                  size="small"
                  icon={isOpen ? 'down' : 'right'}
                  hidesText
                  aria-expanded={isOpen}
                  onClick={() => setOpen(toggle(open, option.value))}
                >
                  {isOpen ? texts.choice.fold(label) : texts.choice.expand(label)}
                </Button>
              ) : (
                <span className="yb-tree__gap" />
              )}
              {leavesOnly && children.length > 0 ? (
                <span className="yb-tree__name">{label}</span>
              ) : (
                <span className="yb-option">
                  <input
                    type={kind}
                    id={optionId}
                    name={name}
                    checked={isPicked}
                    disabled={isDisabled || (isFull && !isPicked)}
                    data-invalid={isInvalid || undefined}
                    onChange={event => onPick(option.value, event.currentTarget.checked)}
                  />
                  <label htmlFor={optionId}>{label}</label>
                </span>
              )}
            </div>
            {isOpen && children.length > 0 && <Branch {...props} id={optionId} options={children} />}
          </li>
        )
      })}
    </ul>
  )
}

function toggle(open: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(open)
  if (!next.delete(value)) next.add(value)
  return next
}

function holdsPicked(option: FieldOption, picked: readonly string[]): boolean {
  return (option.children ?? []).some(child => picked.includes(child.value) || holdsPicked(child, picked))
}
