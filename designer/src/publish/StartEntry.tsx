import { Input, Radio } from 'antd'
import { Entry } from '../controls/Entry.tsx'
import { publishTexts } from '../texts/publish.ts'
import { useTexts } from '../texts/use-texts.ts'

/** When the version is put in use: at once (undefined), or at a time as the browser's entry gives it, in China. */
export function StartEntry({ value, onChange }: StartEntryProps) {
  const texts = useTexts(publishTexts)
  return (
    <>
      <Radio.Group
        aria-label={texts.start}
        value={value === undefined ? 'now' : 'later'}
        options={[
          { value: 'now', label: texts.startNow },
          { value: 'later', label: texts.startLater },
        ]}
        onChange={event => onChange(event.target.value === 'later' ? '' : undefined)}
      />
      {value !== undefined && (
        <Entry label={texts.startsAt} help={texts.startsAtHelp}>
          {control => (
            <Input
              {...control}
              type="datetime-local"
              value={value}
              onChange={event => onChange(event.target.value)}
            />
          )}
        </Entry>
      )}
    </>
  )
}

interface StartEntryProps {
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** The instant of a time in China, which has one zone and no summer time; undefined for an incomplete one. */
export function toInstant(entered: string): string | undefined {
  const at = new Date(`${entered}:00+08:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** A time as people in China read it. */
export function sayTime(instant: string, locale: string): string {
  return new Date(instant).toLocaleString(locale, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  })
}
