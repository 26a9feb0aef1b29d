import type { Numbering } from '@yibiao/schemas'
import { numberingTexts } from '../texts/numbering.ts'
import { useTexts } from '../texts/use-texts.ts'
import { choicesOf } from './choices-of.ts'
import { ChoiceEntry, IntegerEntry, SwitchEntry, TextEntry } from './entries.tsx'

/** How something issued is numbered; an empty pattern takes the numbering away. */
export function NumberingEntry({ label, help, value, onChange }: NumberingEntryProps) {
  const texts = useTexts(numberingTexts)
  const set = (part: Partial<Numbering>) => value && onChange({ ...value, ...part })
  return (
    <>
      <TextEntry
        label={label}
        help={help}
        value={value?.pattern}
        onChange={pattern => onChange(pattern ? { sequence: 'year', ...value, pattern } : undefined)}
      />
      {value && (
        <>
          <ChoiceEntry
            label={texts.sequence}
            isNeeded
            value={value.sequence}
            choices={choicesOf(texts.sequences)}
            onChange={next => {
              const sequence = sequences.find(each => each === next)
              if (sequence) set({ sequence })
            }}
          />
          <IntegerEntry
            label={texts.digits}
            help={texts.digitsHelp}
            least={1}
            most={12}
            value={value.digits}
            onChange={digits => onChange(withDigits(value, digits))}
          />
          <SwitchEntry
            label={texts.checkCharacter}
            help={texts.checkCharacterHelp}
            value={value.checkCharacter !== undefined}
            onChange={isOn => onChange(withCheckCharacter(value, isOn === true))}
          />
        </>
      )}
    </>
  )
}

interface NumberingEntryProps {
  readonly label: string
  readonly help: string
  readonly value: Numbering | undefined
  readonly onChange: (value: Numbering | undefined) => void
}

const sequences = ['year', 'item', 'never'] as const

function withDigits({ digits: _old, ...rest }: Numbering, digits: number | undefined): Numbering {
  return digits === undefined ? rest : { ...rest, digits }
}

function withCheckCharacter({ checkCharacter: _old, ...rest }: Numbering, isOn: boolean): Numbering {
  return isOn ? { ...rest, checkCharacter: 'mod11-10' } : rest
}
