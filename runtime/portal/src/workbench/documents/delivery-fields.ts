import type { ActField, ActSituation, ActValues } from '../acts/act-fields.ts'
import type { WorkbenchTexts } from '../texts/texts.ts'
import type { DocumentTexts } from './document-texts.ts'

export const deliveryWays = ['counter', 'post', 'electronic', 'leaving', 'announcement'] as const

/** What the receipt of delivery 送达回证 records, by way. */
export function deliveryFields(
  { documents, applicantName, place }: ActSituation,
  form: WorkbenchTexts['form'],
  { deliver: texts }: DocumentTexts,
): ActField[] {
  const { wayHelp } = texts
  const isWay =
    (...ways: string[]) =>
    (values: ActValues): boolean =>
      ways.includes(values['way'] ?? '')
  const isProxy = (values: ActValues): boolean =>
    isWay('counter', 'post')(values) && values['isProxy'] === 'yes'
  const text = (
    name: string,
    label: string,
    more: Partial<Pick<ActField, 'isRequired' | 'when' | 'initial'>>,
  ) => ({ type: 'text', name, label, ...more }) satisfies ActField
  return [
    {
      type: 'radio',
      name: 'way',
      label: form.way,
      isRequired: true,
      options: deliveryWays.map(value => ({
        value,
        label: texts.ways[value],
        ...(value === 'electronic' || value === 'leaving' ? { help: wayHelp[value] } : {}),
      })),
    },
    text('recipient', texts.recipient, { isRequired: true, initial: applicantName }),
    ...(documents.length === 0
      ? []
      : [
          {
            type: 'several' as const,
            name: 'documents',
            label: texts.documents,
            help: texts.documentsHelp,
            options: documents,
          },
        ]),
    text('place', texts.place, {
      initial: place,
      isRequired: true,
      when: isWay('counter', 'post', 'leaving'),
    }),
    { type: 'datetime', name: 'deliveredAt', label: texts.deliveredAt, help: texts.timeHelp },
    { type: 'datetime', name: 'receivedAt', label: texts.receivedAt, when: isWay('post') },
    text('receivedBy', texts.receivedBy, { when: isWay('counter', 'post') }),
    { type: 'checkbox', name: 'isProxy', label: texts.isProxy, when: isWay('counter', 'post') },
    text('proxyName', texts.proxyName, { isRequired: true, when: isProxy }),
    text('proxyNumber', texts.proxyNumber, { isRequired: true, when: isProxy }),
    text('proxyRelation', texts.proxyRelation, { isRequired: true, when: isProxy }),
    text('proxyReason', texts.proxyReason, { isRequired: true, when: isProxy }),
    text('refusalReason', texts.refusalReason, { isRequired: true, when: isWay('leaving') }),
    {
      type: 'textarea',
      name: 'witnesses',
      label: texts.witnesses,
      help: texts.witnessesHelp,
      maxLength: 1000,
      isRequired: true,
      when: isWay('leaving'),
    },
    text('post', texts.post, { when: isWay('post') }),
    text('announcement', texts.announcement, { isRequired: true, when: isWay('announcement') }),
    { type: 'textarea', name: 'note', label: form.note, maxLength: 2000 },
  ]
}
