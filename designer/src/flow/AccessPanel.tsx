import type { FieldAccess } from '@yibiao/schemas'
import { Select } from 'antd'
import { ChoiceEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { subtreeOf } from '../document/read-record.ts'
import { listKey, type RecordKey } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'

const levels = ['hidden', 'read', 'edit', 'required'] as const
/** Of a department that only gives its opinion. */
const readingLevels = ['hidden', 'read'] as const

type Level = (typeof levels)[number]

/** What the holder of the task may see and write, for the form as a whole and field by field. */
export function AccessPanel({
  record: key,
  access,
  mayWrite,
}: {
  readonly record: RecordKey
  readonly access: FieldAccess | undefined
  readonly mayWrite: boolean
}) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const set = useSet(key)
  const form = access?.form ?? 'hidden'
  const fields = new Map(Object.entries(access?.fields ?? {}))
  const write = (next: Map<string, Level>) =>
    set('access', 'fields')(next.size === 0 ? undefined : Object.fromEntries(next))
  const inForm = subtreeOf(records, listKey('pages')).flatMap(record =>
    record.kind === 'field' && !fieldDesigns[record.value.type].isLayout ? [record.value] : [],
  )
  return (
    <Panel title={texts.panels.access} isOpen={false} hint={texts.accessLevels[form]}>
      <ChoiceEntry
        label={texts.accessForm}
        help={texts.accessHelp}
        isNeeded
        value={form}
        choices={(mayWrite ? (['hidden', 'read', 'edit'] as const) : readingLevels).map(each => ({
          value: each,
          label: texts.accessLevels[each],
        }))}
        onChange={next => set('access')({ ...access, form: next })}
      />
      <ChoiceEntry
        label={texts.accessMaterials}
        isNeeded
        value={access?.materials ?? 'hidden'}
        choices={(['hidden', 'read'] as const).map(each => ({
          value: each,
          label: texts.accessLevels[each],
        }))}
        onChange={next => set('access')({ form, ...access, materials: next })}
      />
      {inForm.length > 0 && (
        <table className="yd-access">
          <caption className="yd-entry__label">{texts.accessFields}</caption>
          <tbody>
            {inForm.map(field => (
              <tr key={field.id}>
                <th scope="row">{plainText(field.label)}</th>
                <td>
                  <Select<Level | 'default'>
                    size="small"
                    aria-label={texts.accessOf(plainText(field.label))}
                    value={fields.get(field.id) ?? 'default'}
                    options={[
                      { value: 'default' as const, label: texts.asForm },
                      ...(mayWrite ? levels : readingLevels).map(level => ({
                        value: level,
                        label: texts.accessLevels[level],
                      })),
                    ]}
                    onChange={next => {
                      const copy = new Map(fields)
                      if (next === 'default') copy.delete(field.id)
                      else copy.set(field.id, next)
                      if (access) write(copy)
                      else set('access')({ form, fields: Object.fromEntries(copy) })
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
