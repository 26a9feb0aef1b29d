import { Button } from '@yibiao/form/components'
import type { DraftSummary } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { DraftList } from '../items/drafts/draft-list.tsx'
import { useWords } from '../texts/texts-context.tsx'

type Props = {
  /** Of one item; at least one. */
  drafts: readonly DraftSummary[]
  onRemoved: () => void
  onNew: () => void
}

/** 继续填写或新开一份: an item that was begun before is gone on with, or begun once more beside. */
export function DraftChoice({ drafts, onRemoved, onNew }: Props): ReactNode {
  const words = useWords().texts.items.choice
  return (
    <>
      <section className="block" aria-labelledby="choice-resume">
        <h2 className="block__title" id="choice-resume">
          {words.resume}
        </h2>
        <p className="fine">{words.resumeHelp(drafts.length)}</p>
        <DraftList drafts={drafts} onRemoved={onRemoved} />
      </section>
      <section className="block" aria-labelledby="choice-new">
        <h2 className="block__title" id="choice-new">
          {words.begin}
        </h2>
        <p className="fine">{words.beginHelp}</p>
        <p>
          <Button icon="plus" onClick={onNew}>
            {words.begin}
          </Button>
        </p>
      </section>
    </>
  )
}
