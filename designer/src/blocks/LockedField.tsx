import type { FieldRecord, SectionRecord } from '../document/records.ts'
import { fieldTexts } from '../texts/fields.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useBlock } from './library-context.ts'
import { LinkActs } from './LinkActs.tsx'
import './library.css'

/** Why a field of a linked section has no settings here, what it is, and the ways to change it. */
export function LockedField({
  field,
  section,
}: {
  readonly field: FieldRecord
  readonly section: SectionRecord
}) {
  const texts = useTexts(libraryTexts)
  const inspector = useTexts(inspectorTexts)
  const types = useTexts(fieldTexts).types
  const link = section.value.block
  const block = useBlock(link?.id)
  if (!link) return null
  return (
    <div className="yd-block__locked">
      <p>{texts.fieldLocked(block?.name ?? texts.unknownBlock, link.version)}</p>
      <dl>
        <dt>{inspector.key}</dt>
        <dd className="yd-mono">{field.value.key}</dd>
        <dt>{texts.type}</dt>
        <dd>{types[field.value.type]}</dd>
      </dl>
      <LinkActs section={section} />
    </div>
  )
}
