import { Button, Tag } from '@yibiao/form/components'
import type { DraftSummary } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'

type Props = { draft: DraftSummary; onRemove: () => void }

/** One draft: which it is, a few of its answers, when it was changed, where it was left, on which version. */
export function DraftRow({ draft, onRemove }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const { drafts } = texts.items
  const title = texts.apply.numbered(read(draft.itemName), draft.number)
  const facts = [
    draft.departmentName,
    drafts.updated(formatInstant(draft.updatedAt, locale)),
    draft.page === undefined ? '' : drafts.page(read(draft.page)),
    draft.files === 0 ? '' : drafts.files(draft.files),
    drafts.version(draft.itemVersion),
  ]
  return (
    <li className="row">
      <div className="row__main">
        <p className="row__title">
          {title} <Tag tone={draft.kind === 'correction' ? 'soon' : 'plain'}>{drafts[draft.kind]}</Tag>{' '}
          {draft.newerVersion !== undefined && <Tag tone="soon">{drafts.newerVersion}</Tag>}
        </p>
        {draft.parent !== undefined && <p>{texts.children.ofParent(draft.parent.number)}</p>}
        <DraftAnswers draft={draft} />
        <p className="fine">{facts.filter(fact => fact !== '').join(' · ')}</p>
      </div>
      <div className="row__actions">
        {draft.kind === 'application' && (
          <Button look="quiet" icon="bin" aria-label={drafts.removeWhat(title)} onClick={onRemove}>
            {drafts.remove}
          </Button>
        )}
        <Link
          className="yb-button yb-button--primary"
          to={places.draft(draft.id)}
          aria-label={drafts.resumeWhat(title)}
        >
          {drafts.resume}
        </Link>
      </div>
    </li>
  )
}

/** What the applicant filled in, as far as it tells this draft from others. */
export function DraftAnswers({ draft }: { draft: DraftSummary }): ReactNode {
  const { drafts } = useWords().texts.items
  if (draft.answers.length === 0) return <p className="draft-answers">{drafts.nothingYet}</p>
  return (
    <ul className="draft-answers">
      {draft.answers.map(({ label, text }) => (
        <li key={label}>{drafts.answer(label, text)}</li>
      ))}
    </ul>
  )
}
