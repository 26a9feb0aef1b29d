import { situationsOf } from '../document/item-names.ts'
import { usesOfValue } from '../document/name-uses.ts'
import { plainText } from '../document/record-name.ts'
import { partKey, type Records } from '../document/records.ts'
import type { DragSource, Slot } from '../drag/drag-source.ts'
import { useEditor } from '../session/use-editor.ts'
import { situationTexts } from '../texts/situations.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { AnswerPlace } from './edit-situations.ts'
import { movePart, type MovedPart, type PartPlace } from './move-situation.ts'
import { focusPart, type PartTool } from './focus-part.ts'
import { partKeys, readPart, readPlace } from './part-keys.ts'

/** Moving parts of the situations, as the drag area and the buttons ask for it. */
export interface MovePart {
  readonly judge: (source: DragSource, slot: Slot) => boolean
  readonly drop: (source: DragSource, slot: Slot) => void
  readonly nameOf: (source: DragSource) => string
  readonly placeOf: (slot: Slot) => string
  /** Moves an answer among those of its question; `index` counts before the move. */
  readonly moveAnswer: (place: AnswerPlace, index: number) => void
}

/** One act each, undone under the names of what was moved and where to. */
export function useMovePart(): MovePart {
  const editor = useEditor()
  const texts = useTexts(situationTexts)
  const records = () => editor.getState().document.records
  const moved = (part: MovedPart | undefined, place: PartPlace | undefined) => {
    const now = records()
    return part && place && movePart(situationsOf(now), part, place, each => isAnswerUsed(now, each))
  }
  const nameOf = (part: MovedPart | undefined) => {
    const question = situationsOf(records()).questions[part?.question ?? -1]
    return plainText(part && 'answer' in part ? question?.answers[part.answer]?.label : question?.title)
  }
  const targetOf = (place: PartPlace | undefined) => {
    switch (place?.to) {
      case 'first':
        return texts.firstQuestion
      case 'answers':
        return nameOf({ question: place.question })
      case 'branch':
        return texts.behind(nameOf({ question: place.answer.question }), nameOf(place.answer))
      default:
        return texts.unreached
    }
  }
  const move = (part: MovedPart | undefined, place: PartPlace | undefined, tool: PartTool = 'grip') => {
    const next = moved(part, place)
    if (!part || !place || !next) return
    const change = { record: partKey('situations'), path: [], value: next }
    if (!editor.dispatch('arrange', { change, name: nameOf(part), target: targetOf(place) })) return
    focusPart(keyAfterwards(part, place), tool)
  }
  return {
    judge: (source, slot) => moved(readPart(source), readPlace(slot)) !== undefined,
    drop: (source, slot) => move(readPart(source), readPlace(slot)),
    nameOf: source => nameOf(readPart(source)),
    placeOf: slot => targetOf(readPlace(slot)),
    moveAnswer: (place, index) =>
      move(place, { to: 'answers', question: place.question, index }, index < place.answer ? 'up' : 'down'),
  }
}

/** The name of the part where it stands then; questions keep theirs. */
function keyAfterwards(part: MovedPart, place: PartPlace): string {
  if (!('answer' in part) || place.to !== 'answers') return partKeys.question(part.question)
  const { question, index } = place
  const isBehind = question === part.question && index > part.answer
  return partKeys.answer({ question, answer: isBehind ? index - 1 : index })
}

function isAnswerUsed(records: Records, { question, answer }: AnswerPlace): boolean {
  const value = situationsOf(records).questions[question]?.answers[answer]?.value
  return value !== undefined && usesOfValue(records, { type: 'question', question }, value).length > 0
}
