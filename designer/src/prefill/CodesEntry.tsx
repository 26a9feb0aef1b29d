import { ChoiceEntry, TextEntry, type Choice } from '../controls/entries.tsx'
import { PairsEditor } from '../controls/PairsEditor.tsx'
import { prefillTexts } from '../texts/prefill.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Which option each word of the source means; several words may mean the same. */
export function CodesEntry({ value, options, onChange }: CodesEntryProps) {
  const texts = useTexts(prefillTexts)
  return (
    <PairsEditor
      label={texts.codes}
      nameLabel={texts.sourceWord}
      addLabel={texts.addCode}
      value={value}
      create={() => ['', options[0]?.value ?? '']}
      onChange={onChange}
    >
      {(code, change) =>
        options.length > 0 ? (
          <ChoiceEntry
            label={texts.meansOption}
            isNeeded
            value={code}
            choices={options}
            onChange={next => next !== undefined && change(next)}
          />
        ) : (
          <TextEntry label={texts.meansValue} value={code} onChange={next => change(next ?? '')} />
        )
      }
    </PairsEditor>
  )
}

interface CodesEntryProps {
  readonly value: Readonly<Record<string, string>>
  /** Options of the field; none when they are not written out in it. */
  readonly options: readonly Choice[]
  readonly onChange: (value: Record<string, string>) => void
}
