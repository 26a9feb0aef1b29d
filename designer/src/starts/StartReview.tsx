import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { focusRecord } from '../canvas/focus-record.ts'
import { placeAfterSelection } from '../canvas/place-after-selection.ts'
import type { Place } from '../document/commands/insert-child.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { startTexts } from '../texts/starts.ts'
import { useTexts } from '../texts/use-texts.ts'
import { chooseDrafts, noChoices, withTaken, type DraftChoices } from './choose-drafts.ts'
import { DraftLine } from './DraftLine.tsx'
import { flattenDrafts, type DraftField, type Understood } from './draft-field.ts'
import { PlaceEntry } from './PlaceEntry.tsx'
import { countUnderstood, settleDrafts } from './settle-drafts.ts'
import { toField, withElement } from './to-field.ts'

/** Lines drawn at first; a long import shows the rest when asked. */
const firstLines = 100

/** What was understood, line by line; types can be changed and fields left out before anything is added. */
export function StartReview({ understood, page, back, close }: StartReviewProps) {
  const editor = useEditor()
  const texts = useTexts(startTexts)
  const [choices, setChoices] = useState<DraftChoices>(noChoices)
  const [setsElements, setSetsElements] = useState(true)
  const [showsAll, setShowsAll] = useState(false)
  const [place, setPlace] = useState<Place | undefined>(() => {
    const { document, selected } = editor.getState()
    return placeAfterSelection(document.records, { kind: 'field', type: 'text' }, { selected, page })
  })
  const settled = useMemo(() => settleDrafts(chooseDrafts(understood, choices)), [understood, choices])
  const drafts = useMemo(
    () => new Map(flattenDrafts(settled.fields).map(field => [field.id, field])),
    [settled],
  )
  const lines = useMemo(() => linesOf(understood.fields, 0), [understood])
  const fields = settled.fields.map(toField)
  const known = fields.filter(field => withElement(field) !== field).length
  const add = () => {
    if (!place) return
    const added = setsElements ? fields.map(withElement) : fields
    if (!editor.dispatch('addFields', { ...place, fields: added })) return
    close()
    const first = added[0]
    if (!first) return
    editor.select(`field:${first.id}`)
    focusRecord(`field:${first.id}`)
  }
  return (
    <div className="yd-start__step">
      <output className="yd-lead">
        {texts.understood(countUnderstood(settled))}
        {choices.leftOut.size > 0 && texts.leftOut(choices.leftOut.size)} {texts.nothingRun}
      </output>
      <ul className="yd-start__list" aria-label={texts.list}>
        {(showsAll ? lines : lines.slice(0, firstLines)).map(({ field, depth }) => (
          <DraftLine
            key={field.id}
            field={drafts.get(field.id) ?? field}
            depth={depth}
            isTaken={drafts.has(field.id)}
            take={isTaken => setChoices(withTaken(choices, field, isTaken))}
            changeType={type => setChoices({ ...choices, types: new Map(choices.types).set(field.id, type) })}
          />
        ))}
      </ul>
      {!showsAll && lines.length > firstLines && (
        <Button size="small" className="yd-start__more" onClick={() => setShowsAll(true)}>
          {texts.showAll(lines.length)}
        </Button>
      )}
      {settled.refused.length > 0 && (
        <details className="yd-start__refused">
          <summary>{texts.refusedParts(settled.refused.length)}</summary>
          <ul>
            {settled.refused.map(({ name, note }, index) => (
              // The parts have no ids; their place is what they are.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <strong>{name}</strong> {texts.notes[note.code](note.what)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {known > 0 && (
        <Checkbox checked={setsElements} onChange={event => setSetsElements(event.target.checked)}>
          {texts.elements(known)}
        </Checkbox>
      )}
      <PlaceEntry place={place} change={setPlace} />
      <div className="yd-start__acts">
        <Button onClick={back}>{texts.back}</Button>
        <Button type="primary" disabled={fields.length === 0 || !place} onClick={add}>
          {texts.add(drafts.size)}
        </Button>
      </div>
    </div>
  )
}

interface StartReviewProps {
  readonly understood: Understood
  readonly page: RecordKey | undefined
  readonly back: () => void
  readonly close: () => void
}

function linesOf(fields: readonly DraftField[], depth: number): { field: DraftField; depth: number }[] {
  return fields.flatMap(field => [{ field, depth }, ...linesOf(field.inside, depth + 1)])
}
