import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import type { CaseDocumentRow } from '../../documents/queries.ts'
import type { MergeSource } from '../merge-context.ts'
import { latest } from './course-facts.ts'
import { timeText } from './time-text.ts'

const ways = {
  counter: '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
  leaving: '留置送达',
  announcement: '公告送达',
} as const

/** 送达, as the receipt of delivery records it. */
export function deliveryFacts(source: MergeSource): JsonValue {
  const { events, world, caseRow } = source
  const event = latest(events, 'delivered')
  if (event === undefined) return null
  const confirmed = latest(events, 'deliveryConfirmed')
  const { proxy, refusal, post, announcement, note } = event
  const deliveredAt = event.deliveredAt ?? event.at
  const receivedAt = event.receivedAt ?? (event.way === 'electronic' ? confirmed?.at : deliveredAt)
  return {
    recipient: event.recipient ?? caseRow.applicantName,
    way: ways[event.way],
    place: event.place ?? (event.way === 'electronic' ? '网上办事系统' : world.department.address),
    deliveredAt: timeText(deliveredAt),
    receivedAt: event.way === 'leaving' ? '拒收，留置送达' : (timeText(receivedAt) ?? '以签收为准'),
    receivedBy: event.receivedBy ?? null,
    by: event.actor.name,
    documents: documentList(source, event.documents),
    proxy: proxy === undefined ? null : { ...proxy },
    refusal:
      refusal === undefined ? null : { reason: refusal.reason, witnesses: refusal.witnesses.join('、') },
    post: post ?? null,
    announcement: announcement ?? null,
    note: note ?? null,
    confirmedAt: confirmed === undefined ? null : timeText(confirmed.at),
  }
}

/** Valid documents of the case with their numbers; the chosen ones only where some were chosen. */
export function documentList({ documents = [] }: MergeSource, chosen?: readonly string[]): JsonValue {
  const isListed = (row: CaseDocumentRow): boolean =>
    chosen === undefined || chosen.length === 0
      ? row.supersededAt === null && row.voidedAt === null && !listsOthers.has(row.kind)
      : chosen.includes(row.id)
  return documents.filter(isListed).map(row => ({
    name: localize(row.name, 'zh-CN'),
    number: row.number ?? '无文号',
  }))
}

/** Documents that are about other documents. */
const listsOthers: ReadonlySet<string> = new Set(['deliveryReceipt', 'signingSheet'])
