import { IDENTITY_DOCUMENT_TYPES } from '@yibiao/core/fields'
import type { FormTexts } from '@yibiao/form/texts'
import type { ActField, ActValues } from '../acts/act-fields.ts'
import { hasAgent } from './begin-entries.ts'
import type { WindowTexts } from './texts.ts'

type EntryGroup = { id: string; title: string; help?: string; fields: readonly ActField[] }

/** The inputs of the form that begins an intake, in the order of the talk at the counter. */
export function entryGroups(
  values: ActValues,
  words: WindowTexts['fields'],
  documentNames: FormTexts['identity']['types'],
): readonly EntryGroup[] {
  const options = IDENTITY_DOCUMENT_TYPES.map(type => ({ value: type, label: documentNames[type] }))
  const isOrganisation = values['kind'] === 'organisation'
  const documentOf = (whose: 'applicant' | 'agent'): ActField[] => [
    { type: 'select', name: `${whose}Type`, label: words.documentType, isRequired: true, options },
    { type: 'text', name: `${whose}Number`, label: words.documentNumber, isRequired: true },
  ]
  const applicant: ActField[] = [
    {
      type: 'radio',
      name: 'kind',
      label: words.kind,
      options: [
        { value: 'person', label: words.person },
        { value: 'organisation', label: words.organisation },
      ],
    },
    {
      type: 'text',
      name: 'applicantName',
      label: isOrganisation ? words.unitName : words.personName,
      isRequired: true,
    },
    ...(isOrganisation
      ? [{ type: 'text' as const, name: 'applicantNumber', label: words.creditCode, isRequired: true }]
      : documentOf('applicant')),
    { type: 'text', name: 'applicantMobile', label: words.mobile },
  ]
  const came: ActField[] = isOrganisation
    ? []
    : [{ type: 'checkbox', name: 'hasAgent', label: words.hasAgent }]
  const agent: ActField[] = [
    { type: 'text', name: 'agentName', label: words.personName, isRequired: true },
    ...documentOf('agent'),
    { type: 'text', name: 'agentMobile', label: words.mobile },
    { type: 'text', name: 'scope', label: words.scope, isRequired: true },
    { type: 'date', name: 'from', label: words.from, isRequired: true },
    { type: 'date', name: 'through', label: words.through, isRequired: true },
  ]
  return [
    { id: 'applicant', title: words.applicant, fields: applicant },
    {
      id: 'agent',
      title: words.agent,
      help: words.agentHelp,
      fields: [...came, ...(hasAgent(values) ? agent : [])],
    },
    {
      id: 'queue',
      title: words.queue,
      fields: [
        { type: 'text', name: 'queueNumber', label: words.queueNumber },
        { type: 'text', name: 'waitedMinutes', label: words.waited },
      ],
    },
  ]
}
