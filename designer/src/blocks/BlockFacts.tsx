import { Input } from 'antd'
import { Entry } from '../controls/Entry.tsx'
import { SwitchEntry } from '../controls/entries.tsx'
import { LongText } from '../controls/LongText.tsx'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What is told about a block. */
export interface BlockFactsValue {
  readonly name: string
  readonly description: string
  readonly isShared: boolean
}

/** Name, purpose, and for implementers whether every department gets it. */
export function BlockFacts({ value, mayShare, isSharedNow = false, onChange }: BlockFactsProps) {
  const texts = useTexts(libraryTexts)
  return (
    <>
      <Entry label={texts.name} problem={value.name.trim() === '' ? texts.nameNeeded : undefined}>
        {control => (
          <Input
            {...control}
            maxLength={100}
            value={value.name}
            onChange={event => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Entry>
      <Entry label={texts.description} help={texts.descriptionHelp}>
        {control => (
          <LongText
            {...control}
            lines={2}
            maxLength={500}
            value={value.description}
            onChange={event => onChange({ ...value, description: event.target.value })}
          />
        )}
      </Entry>
      {mayShare && !isSharedNow && (
        <SwitchEntry
          label={texts.share}
          help={texts.shareHelp}
          value={value.isShared}
          onChange={isShared => onChange({ ...value, isShared: isShared === true })}
        />
      )}
    </>
  )
}

interface BlockFactsProps {
  readonly value: BlockFactsValue
  readonly mayShare: boolean
  /** It cannot be taken back. */
  readonly isSharedNow?: boolean
  readonly onChange: (value: BlockFactsValue) => void
}
