import { createCodeTableReader, type FormContext } from '@yibiao/core/form'
import type { CaseView } from '@yibiao/schemas'
import { fileFacts } from '../../apply/form-context.ts'
import { loadCalendar } from '../../apply/load-calendar.ts'
import { prepareItemForm } from '../../apply/prepare-item-form.ts'
import { caseFormOf } from '../../status/case-form.ts'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'

export type WritingForm = {
  form: Awaited<ReturnType<typeof prepareItemForm>>
  context: FormContext
}

/**
 * The form of the pinned version as officers fill it. The browser knows less than the server, which judges again: who
 * applies is there only as far as the case shows it.
 */
export async function loadWritingForm(view: CaseView, signal: AbortSignal): Promise<WritingForm> {
  const form = await prepareItemForm(view.compiled)
  const calendar = form.compiled.needs.calendar ? await loadCalendar(signal) : undefined
  const now = new Date()
  return {
    form,
    context: {
      filler: 'officer',
      now: now.toISOString(),
      today: todayInShanghai(now),
      case: {
        submittedOn: dayOf(view.case.submittedAt),
        receivedOn: dayOf(momentOf(view, 'received', 'receivedAt')),
        acceptedOn: dayOf(momentOf(view, 'accepted', 'acceptedAt')),
      },
      nodes: {},
      situation: {},
      codeTables: createCodeTableReader(caseFormOf(view).codeTables ?? []),
      ...(calendar === undefined ? {} : { calendar }),
      attachments: new Map(view.attachments?.map(file => [file.id, fileFacts(file)]) ?? []),
    },
  }
}

/** When the history says it happened: 视为受理 dates back. */
function momentOf({ timeline }: CaseView, type: string, moment: string): string | undefined {
  const said = timeline.findLast(entry => entry.type === type)?.params?.[moment]
  return typeof said === 'string' ? said : undefined
}

function dayOf(instant: string | undefined): string | null {
  return instant === undefined ? null : todayInShanghai(new Date(instant))
}
