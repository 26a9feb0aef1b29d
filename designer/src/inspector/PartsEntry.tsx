import { Checkbox } from 'antd'
import type { Choice } from '../controls/entries.tsx'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Which parts a person, organisation or agent has, and which of them must be answered. */
export function PartsEntry({ label, value, choices, onChange }: PartsEntryProps) {
  const texts = useTexts(inspectorTexts)
  const parts = readParts(value)
  const write = (next: readonly Part[]) =>
    onChange(
      next.length === 0
        ? undefined
        : choices.flatMap(choice => next.find(each => each.part === choice.value) ?? []),
    )
  return (
    <fieldset className="yd-parts">
      <legend className="yd-entry__label">{label}</legend>
      {parts.length === 0 && <p className="yd-entry__help">{texts.usualParts}</p>}
      {choices.map(choice => {
        const part = parts.find(each => each.part === choice.value)
        return (
          <div key={choice.value} className="yd-parts__row">
            <Checkbox
              checked={part !== undefined}
              onChange={event =>
                write(
                  event.target.checked
                    ? [...parts, { part: choice.value }]
                    : parts.filter(each => each !== part),
                )
              }
            >
              {choice.label}
            </Checkbox>
            {part && (
              <Checkbox
                aria-label={texts.partRequired(choice.label)}
                checked={part.isRequired ?? false}
                onChange={event =>
                  write(
                    parts.map(each =>
                      each === part
                        ? { part: part.part, ...(event.target.checked ? { isRequired: true } : {}) }
                        : each,
                    ),
                  )
                }
              >
                {texts.required}
              </Checkbox>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

interface Part {
  readonly part: string
  readonly isRequired?: boolean
}

interface PartsEntryProps {
  readonly label: string
  readonly value: unknown
  readonly choices: readonly Choice[]
  readonly onChange: (value: unknown) => void
}

function readParts(value: unknown): Part[] {
  return Array.isArray(value) ? value.filter(isPart) : []
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'part' in value && typeof value.part === 'string'
}
