import { findDelivery, suggestElements, findElement, type DataElement } from '@yibiao/core/elements'
import { Button } from 'antd'
import type { MouseEvent } from 'react'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { FieldRecord } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { newMapping } from '../prefill/new-mapping.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { elementTexts } from '../texts/elements.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { asElement, canBe } from './apply-element.ts'
import { isAtTop } from './is-at-top.ts'

/** Elements offered at most. */
const mostOffered = 3

/** While a label is typed: which data elements it may be, and whether a source of the item brings the chosen one. */
export function ElementSuggestion({ field }: { readonly field: FieldRecord }) {
  const editor = useEditor()
  const texts = useTexts(elementTexts)
  const { locale } = useLocale()
  const { key, value } = field
  if (fieldDesigns[value.type].isLayout === true || value.type === 'calculated') return null
  const chosen = value.element === undefined ? undefined : findElement(value.element)
  if (chosen) return <Delivery field={field} element={chosen} />
  if (value.element !== undefined) return null
  const offered = suggestElements(plainText(value.label))
    .filter(element => canBe(element, value.type))
    .slice(0, mostOffered)
  if (offered.length === 0) return null
  return (
    <div className="yd-element">
      <span className="yd-entry__help">{texts.suggested}</span>
      {offered.map(element => (
        <Button
          key={element.name}
          size="small"
          aria-label={texts.accept(element.label[locale], element.name)}
          title={element.name}
          onClick={event => {
            focusLabel(event)
            editor.dispatch('setProperty', { record: key, path: [], value: asElement(value, element) })
          }}
        >
          {element.label[locale]}
        </Button>
      ))}
    </div>
  )
}

/** The button goes with what it does: the keyboard is on the label before it can be lost. */
function focusLabel({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest('details')?.querySelector('input')?.focus()
}

function Delivery({ field, element }: { readonly field: FieldRecord; readonly element: DataElement }) {
  const editor = useEditor()
  const texts = useTexts(elementTexts)
  const { locale } = useLocale()
  const records = useRecords()
  const { id, key } = field.value
  const isFilled = recordsOfKind(records, 'mapping').some(mapping => mapping.value.field === id)
  const sources = recordsOfKind(records, 'source').map(source => source.value)
  const delivery = isFilled || !isAtTop(records, field) ? undefined : findDelivery(sources, element)
  return (
    <div className="yd-element">
      <span className="yd-entry__help">{texts.chosen(element.label[locale])}</span>
      {delivery && (
        <>
          <span className="yd-element__told">{texts.delivered}</span>
          <Button
            size="small"
            onClick={event => {
              focusLabel(event)
              editor.dispatch('addEntry', {
                entry: {
                  kind: 'mapping',
                  value: newMapping(delivery.source.key, { id, key }, delivery.value),
                },
              })
            }}
          >
            {texts.fillFrom(plainText(delivery.source.name))}
          </Button>
        </>
      )}
    </div>
  )
}
