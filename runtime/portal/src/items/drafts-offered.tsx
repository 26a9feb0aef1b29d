import { Button, Dialog, Tag, useToast } from '@yibiao/form/components'
import type { DraftSummary } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { deleteDraft, fetchDrafts } from '../api/drafts.ts'
import { dropDraftFromDevice } from '../apply/outbox/drop-draft-from-device.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { problemText } from '../shell/problem-text.ts'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** Applications begun and not submitted: go on, or throw away. Nothing is shown when there are none. */
export function DraftsOffered(): ReactNode {
  const { texts, read } = useWords()
  const { drafts } = texts.items
  const toast = useToast()
  const { loaded, reload } = useLoaded(fetchDrafts)
  const [doomed, setDoomed] = useState<DraftSummary>()
  const [isBusy, setBusy] = useState(false)
  if (loaded.state !== 'ready' || loaded.value.entries.length === 0) return null

  async function remove(draft: DraftSummary): Promise<void> {
    setBusy(true)
    try {
      await deleteDraft(draft.id)
      await dropDraftFromDevice(draft.id)
      toast({ text: drafts.removed })
      reload()
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    } finally {
      setBusy(false)
      setDoomed(undefined)
    }
  }

  return (
    <section className="block block--offered" aria-labelledby="drafts-offered">
      <h2 className="block__title" id="drafts-offered">
        {drafts.title}
      </h2>
      <p className="fine">{drafts.help}</p>
      <ul className="rows">
        {loaded.value.entries.map(draft => (
          <DraftRow key={draft.id} draft={draft} onRemove={() => setDoomed(draft)} />
        ))}
      </ul>
      <Dialog
        isOpen={doomed !== undefined}
        title={drafts.confirmTitle}
        onClose={() => setDoomed(undefined)}
        actions={
          <>
            <Button onClick={() => setDoomed(undefined)}>{texts.shell.cancel}</Button>
            <Button look="danger" isBusy={isBusy} onClick={() => doomed && void remove(doomed)}>
              {drafts.confirmButton}
            </Button>
          </>
        }
      >
        <p>{doomed && drafts.confirmText(read(doomed.itemName))}</p>
      </Dialog>
    </section>
  )
}

function DraftRow({ draft, onRemove }: { draft: DraftSummary; onRemove: () => void }): ReactNode {
  const { texts, read, locale } = useWords()
  const { drafts } = texts.items
  const name = read(draft.itemName)
  return (
    <li className="row">
      <div className="row__main">
        <p className="row__title">
          {name} <Tag tone={draft.kind === 'correction' ? 'soon' : 'plain'}>{drafts[draft.kind]}</Tag>
        </p>
        <p className="fine">
          {draft.departmentName} · {drafts.updated(formatInstant(draft.updatedAt, locale))}
        </p>
      </div>
      <div className="row__actions">
        {draft.kind === 'application' && (
          <Button look="quiet" icon="bin" aria-label={drafts.removeWhat(name)} onClick={onRemove}>
            {drafts.remove}
          </Button>
        )}
        <Link
          className="yb-button yb-button--primary"
          to={places.draft(draft.id)}
          aria-label={drafts.resumeWhat(name)}
        >
          {drafts.resume}
        </Link>
      </div>
    </li>
  )
}
