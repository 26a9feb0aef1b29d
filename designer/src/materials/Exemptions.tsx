import type { GuideDefinition, MaterialDefinition } from '@yibiao/schemas'
import { ChoiceEntry, WordsEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { guideTexts } from '../texts/guide.ts'
import { materialsTexts } from '../texts/materials.ts'
import { useTexts } from '../texts/use-texts.ts'

type Exemption = NonNullable<MaterialDefinition['exemptions']>[number]

/** Ways not to hand the document in, tried from the first to the last. */
export function Exemptions({
  record,
  value,
}: {
  readonly record: RecordKey
  readonly value: readonly Exemption[]
}) {
  const set = useSet(record)
  const texts = useTexts(materialsTexts)
  const domains = useTexts(guideTexts).promiseExclusions
  const records = useRecords()
  const sources = recordsOfKind(records, 'source').map(({ value: source }) => ({
    value: source.key,
    label: plainText(source.name),
    type: source.connector.type,
  }))
  const start = (type: string | undefined): Exemption | undefined => {
    const source = sources.find(each => type !== 'licence' || each.type === 'licences') ?? sources[0]
    if (type === 'licence') return source && { type, source: source.value }
    if (type === 'dataSharing') return source && { type, source: source.value }
    return type === 'promise' ? { type, statement: texts.promiseText } : { type: 'form' }
  }
  const { promiseExclusion } = partOf<GuideDefinition>(records, 'guide')
  const excluded = promiseExclusion && texts.promiseExcluded(domains[promiseExclusion])
  const types =
    sources.length > 0
      ? (['licence', 'dataSharing', 'promise', 'form'] as const)
      : (['promise', 'form'] as const)
  return (
    <ListEditor<Exemption>
      label={texts.exemptions}
      value={value}
      addLabel={texts.addExemption}
      create={() => ({ type: 'form' })}
      onChange={next => set('exemptions')(next.length === 0 ? undefined : next)}
    >
      {(exemption, change) => (
        <>
          <ChoiceEntry
            label={texts.exemptBy}
            isNeeded
            value={exemption.type}
            help={excluded ?? (exemption.type === 'promise' ? texts.promiseHelp : undefined)}
            choices={types.map(type => ({
              value: type,
              label: texts.exemptionTypes[type],
              disabled: type === 'promise' && excluded !== undefined,
            }))}
            onChange={next => {
              const started = start(next)
              if (started) change(started)
            }}
          />
          {'source' in exemption && (
            <ChoiceEntry
              label={texts.exemptSource}
              isNeeded
              value={exemption.source}
              choices={sources}
              onChange={next => next !== undefined && change({ ...exemption, source: next })}
            />
          )}
          {exemption.type === 'promise' && (
            <WordsEntry
              label={texts.statement}
              lines={2}
              isNeeded
              value={exemption.statement}
              onChange={next => next !== undefined && change({ type: 'promise', statement: next })}
            />
          )}
        </>
      )}
    </ListEditor>
  )
}
