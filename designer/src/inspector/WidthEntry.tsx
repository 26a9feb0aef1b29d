import { Segmented } from 'antd'
import { Entry } from '../controls/Entry.tsx'
import type { DesignRecord } from '../document/records.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Defaulted } from './Defaulted.tsx'

const widths = [3, 4, 6, 8, 12]

/** Columns of the grid; nothing is chosen while several fields differ. A width got by dragging is shown beside. */
export function WidthEntry({ records, value, isMixed, onChange }: WidthEntryProps) {
  const texts = useTexts(inspectorTexts)
  const shown = value !== undefined && !widths.includes(value) ? [...widths, value] : widths
  return (
    <Defaulted records={records} property="width" label={texts.width} isMixed={isMixed ?? false}>
      <Entry label={texts.width} help={texts.widthHelp}>
        {({ id, ...control }) => (
          <Segmented<number>
            id={id}
            {...('aria-describedby' in control ? { 'aria-describedby': control['aria-describedby'] } : {})}
            block
            // The choices take the keyboard, not what is around them.
            tabIndex={-1}
            aria-label={texts.width}
            value={value ?? 0}
            options={shown
              .toSorted((a, b) => a - b)
              .map(width => ({ value: width, label: texts.widths(width) }))}
            onChange={onChange}
          />
        )}
      </Entry>
    </Defaulted>
  )
}

interface WidthEntryProps {
  readonly records: readonly DesignRecord[]
  readonly value: number | undefined
  readonly isMixed?: boolean
  readonly onChange: (columns: number | undefined) => void
}
