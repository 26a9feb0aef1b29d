import { Select } from 'antd'
import { Entry } from '../controls/Entry.tsx'
import type { Place } from '../document/commands/insert-child.ts'
import { recordName } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { useRecords } from '../session/use-editor.ts'
import { startTexts } from '../texts/starts.ts'
import { useTexts } from '../texts/use-texts.ts'
import { listHolders } from './list-holders.ts'

/** Chooses what new fields go into, and behind what. */
export function PlaceEntry({ place, change }: PlaceEntryProps) {
  const records = useRecords()
  const texts = useTexts(startTexts)
  const children = place ? childrenOf(records, place.parent) : []
  return (
    <div className="yd-start__row">
      <Entry label={texts.into}>
        {control => (
          <Select
            {...control}
            className="yd-wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={place?.parent ?? null}
            options={listHolders(records).map(holder => ({ value: holder.key, label: holder.name }))}
            onChange={parent =>
              parent !== null && change({ parent, index: childrenOf(records, parent).length })
            }
          />
        )}
      </Entry>
      <Entry label={texts.behind}>
        {control => (
          <Select
            {...control}
            className="yd-wide"
            value={place?.index ?? null}
            disabled={!place}
            options={[
              { value: 0, label: texts.asFirst },
              ...children.map((child, index) => ({
                value: index + 1,
                label: recordName(records, child.key) || '—',
              })),
            ]}
            onChange={index => place && index !== null && change({ ...place, index })}
          />
        )}
      </Entry>
    </div>
  )
}

interface PlaceEntryProps {
  readonly place: Place | undefined
  readonly change: (place: Place) => void
}
