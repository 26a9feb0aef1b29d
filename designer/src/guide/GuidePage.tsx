import type { GuideDefinition } from '@yibiao/schemas'
import { partOf } from '../document/to-definition.ts'
import { useRecords } from '../session/use-editor.ts'
import { guideTexts } from '../texts/guide.ts'
import { useTexts } from '../texts/use-texts.ts'
import { GuideBasics } from './GuideBasics.tsx'
import { GuideConditions } from './GuideConditions.tsx'
import { GuideContact } from './GuideContact.tsx'
import { GuideResults } from './GuideResults.tsx'

/** 办事指南: what is published about the item. */
export function GuidePage() {
  const texts = useTexts(guideTexts)
  const guide = partOf<GuideDefinition>(useRecords(), 'guide')
  return (
    <main className="yd-sheet" aria-label={texts.guide}>
      <h2>{texts.guide}</h2>
      <GuideBasics guide={guide} />
      <GuideConditions guide={guide} />
      <GuideResults guide={guide} />
      <GuideContact guide={guide} />
    </main>
  )
}
