import { Button } from 'antd'
import { ButtonMenu } from '../controls/ButtonMenu.tsx'
import { Icon } from '../controls/Icon.tsx'
import { plainText } from '../document/record-name.ts'
import { subtreeOf } from '../document/read-record.ts'
import { listKey, type RecordKey } from '../document/records.ts'
import { draggableType } from '../drag/drag-source.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { useRecords } from '../session/use-editor.ts'
import { prefillTexts } from '../texts/prefill.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What a source answered, leaf by leaf: drag a leaf onto a field, or choose the field from a list. */
export function SampleTree({
  value,
  map,
}: {
  readonly value: unknown
  readonly map: (path: string, field: RecordKey) => void
}) {
  const texts = useTexts(prefillTexts)
  const records = useRecords()
  const fields = subtreeOf(records, listKey('pages')).flatMap(record =>
    record.kind === 'field' && !fieldDesigns[record.value.type].isLayout
      ? [{ key: record.key, label: plainText(record.value.label) }]
      : [],
  )
  const leaves = leavesOf(value, 'response')
  return (
    <ul className="yd-leaves" aria-label={texts.answer}>
      {leaves.map(leaf => (
        <li key={leaf.path} className="yd-leaf" {...draggableType(leaf.path)}>
          <Icon name="grip" size={16} />
          <span className="yd-leaf__path">{leaf.name}</span>
          <span className="yd-leaf__sample">{leaf.sample}</span>
          <ButtonMenu
            menu={{ className: 'yd-menu', items: fields, onClick: ({ key }) => map(leaf.path, key) }}
          >
            <Button size="small" data-drag-handle="" aria-label={texts.pickField(leaf.name)}>
              {texts.choose}
            </Button>
          </ButtonMenu>
        </li>
      ))}
    </ul>
  )
}

interface Leaf {
  /** FEEL over `response`. */
  readonly path: string
  readonly name: string
  readonly sample: string
}

function leavesOf(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value)) return [{ path, name: nameOf(path), sample: `[${value.length}]` }]
  if (typeof value !== 'object' || value === null)
    return [{ path, name: nameOf(path), sample: value === null ? '—' : JSON.stringify(value) }]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`))
}

function nameOf(path: string): string {
  return path.replace(/^response\./, '')
}
