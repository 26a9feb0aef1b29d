// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { plainText } from '../document/record-name.ts'
import { recordsOfKind, subtreeOf } from '../document/read-record.ts'
import { listKey, type FieldRecord } from '../document/records.ts'
import { dropHolder } from '../drag/drag-source.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { Panel } from '../controls/Panel.tsx'
import { useRecords } from '../session/use-editor.ts'
import { prefillTexts } from '../texts/prefill.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MappingForm } from './MappingForm.tsx'

/** The form's fields as targets, with what fills each of them. */
export function MappedFields({ source }: { readonly source: string | undefined }) {
  const texts = useTexts(prefillTexts)
  const records = useRecords()
  const mappings = recordsOfKind(records, 'mapping')
  const sources = recordsOfKind(records, 'source')
  const sourceName = (key: string) =>
    plainText(sources.find(each => each.value.key === key)?.value.name) || key
  const fields = subtreeOf(records, listKey('pages')).filter(
    (record): record is FieldRecord => record.kind === 'field' && !fieldDesigns[record.value.type].isLayout,
  )
  return (
    <section className="yd-prefill__fields" aria-label={texts.fields}>
      <h2>{texts.fields}</h2>
      {mappings.every(mapping => mapping.value.source !== source) && (
        <p className="yd-entry__help">{texts.noMappings}</p>
      )}
      {fields.map(field => {
        const own = mappings.filter(mapping => `field:${mapping.value.field}` === field.key)
        return (
          <div
            key={field.key}
            className="yd-target"
            {...dropHolder(field.key)}
            role="group"
            aria-label={texts.dropHere(plainText(field.value.label))}
          >
            <span className="yd-target__name">{plainText(field.value.label)}</span>
            {own.map(mapping => (
              <Panel
                key={mapping.key}
                isOpen={false}
                title={texts.mappedFrom(
                  sourceName(mapping.value.source),
                  mapping.value.value.replace(/^response\./, ''),
                )}
                hint={texts.shortModes[mapping.value.mode]}
              >
                <MappingForm record={mapping.key} />
              </Panel>
            ))}
          </div>
        )
      })}
    </section>
  )
}
