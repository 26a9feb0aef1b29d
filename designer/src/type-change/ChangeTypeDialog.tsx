import { Alert, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { recordName } from '../document/record-name.ts'
import type { FieldRecord } from '../document/records.ts'
import type { FieldType } from '../fields/field-design.ts'
import { useIssueText } from '../problems/use-issue-text.ts'
import { useToldUse } from '../resolver/use-told-use.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { fieldTexts } from '../texts/fields.ts'
import { typeChangeTexts } from '../texts/type-change.ts'
import { usePropertyWords } from '../texts/use-property-words.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { ConvertedField } from './convert-field.ts'
import { readsTheSame, toUse, type TypePlace } from './places-of-type.ts'

type Way = 'mend' | 'remove' | 'keep'

/** 改类型: what is lost, and every place that does not fit the new type with what becomes of it. */
export function ChangeTypeDialog({ field, converted, places, close }: ChangeTypeDialogProps) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(typeChangeTexts)
  const controls = useTexts(controlTexts)
  const types = useTexts(fieldTexts).types
  const propertyWord = usePropertyWords()
  const tell = useToldUse(records)
  const textOf = useIssueText()
  const [ways, setWays] = useState<Readonly<Record<string, Way>>>({})
  const wayOf = (place: TypePlace): Way => ways[nameOf(place)] ?? likely(place)
  const asked = places.filter(place => !readsTheSame(place))
  const name = recordName(records, field.key)
  const type: FieldType = converted.value.type
  const apply = () => {
    const uses = places.flatMap(place => toUse(place, wayOf(place)) ?? [])
    if (editor.dispatch('changeType', { field: field.key, value: converted.value, uses })) close()
  }
  const outcome = (place: TypePlace) => {
    switch (wayOf(place)) {
      case 'mend':
        return texts.becomes(tell({ ...place, text: place.mended }))
      case 'remove':
        return texts.goes
      case 'keep':
        return place.issue?.severity === 'error' ? texts.stays : texts.staysFitting
    }
  }
  return (
    <Modal
      open
      width={720}
      title={texts.title(name, types[type])}
      okText={texts.apply}
      cancelText={controls.cancel}
      onOk={apply}
      onCancel={close}
    >
      <p className="yd-lead">{texts.lead}</p>
      {converted.lost.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={texts.lost(controls.listed(converted.lost.map(each => propertyWord(each) ?? each)))}
        />
      )}
      {asked.length > 0 && (
        <section className="yd-resolve" aria-label={texts.places(asked.length)}>
          <h3>{texts.places(asked.length)}</h3>
          <ul className="yd-resolve__uses">
            {asked.map(place => {
              const told = tell({ ...place, text: place.before })
              return (
                <li key={nameOf(place)}>
                  <span>{told}</span>
                  {place.issue && <span className="yd-entry__warning">{textOf(place.issue)}</span>}
                  <Segmented<Way>
                    aria-label={texts.choice(told)}
                    size="small"
                    value={wayOf(place)}
                    options={waysOf(place).map(way => ({ value: way, label: texts.ways[way] }))}
                    onChange={way => setWays({ ...ways, [nameOf(place)]: way })}
                  />
                  <span className={wayOf(place) === 'mend' ? 'yd-resolve__after' : 'yd-entry__help'}>
                    {outcome(place)}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </Modal>
  )
}

interface ChangeTypeDialogProps {
  readonly field: FieldRecord
  readonly converted: ConvertedField
  readonly places: readonly TypePlace[]
  readonly close: () => void
}

function waysOf({ mended, leaveOut }: TypePlace): readonly Way[] {
  return [
    ...(mended === undefined ? [] : ['mend' as const]),
    ...(leaveOut === undefined ? [] : ['remove' as const]),
    'keep',
  ]
}

/** Mended where that is possible. A rule is never taken away without being asked; an answer without meaning is. */
function likely(place: TypePlace): Way {
  if (place.mended !== undefined) return 'mend'
  return place.issue === undefined && place.leaveOut !== undefined ? 'remove' : 'keep'
}

function nameOf({ record, path }: TypePlace): string {
  return `${record} ${path.join('/')}`
}
