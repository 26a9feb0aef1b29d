import { Entry } from '../controls/Entry.tsx'
import { LongText } from '../controls/LongText.tsx'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What is new in a version of a block, for those who link it. */
export function VersionNote({ value, onChange }: VersionNoteProps) {
  const texts = useTexts(libraryTexts)
  return (
    <Entry label={texts.note}>
      {control => (
        <LongText
          {...control}
          lines={2}
          maxLength={500}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Entry>
  )
}

interface VersionNoteProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** As a version is asked for: without a note when there are no words. */
export function noteOf(note: string): { note?: string } {
  const words = note.trim()
  return words === '' ? {} : { note: words }
}
