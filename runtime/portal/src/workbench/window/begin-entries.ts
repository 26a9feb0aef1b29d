import type { BeginWindowIntake, LocalizedText } from '@yibiao/schemas'
import { isRecord, isTexts } from '../../apply/outbox/kept-shapes.ts'
import type { SituationAnswers } from '../../apply/situation-path.ts'
import type { ActValues } from '../acts/act-fields.ts'

/** What the officer has entered before there is an intake. */
export type BeginEntries = {
  item?: { itemId: string; name: LocalizedText }
  situation?: SituationAnswers
  /** By the name of the input. */
  values: ActValues
}

/** @param usualScope what agents are authorised for as a rule */
export function blankEntries(usualScope: string, today: string): BeginEntries {
  return {
    values: { kind: 'person', applicantType: '111', agentType: '111', scope: usualScope, from: today },
  }
}

/** With one entry changed. Another document has another number, and another kind of applicant another document. */
export function changeEntry(values: ActValues, name: string, value: string): ActValues {
  const changed = { ...values, [name]: value }
  if (name === 'kind') return { ...changed, applicantNumber: '' }
  if (name === 'applicantType') return { ...changed, applicantNumber: '' }
  if (name === 'agentType') return { ...changed, agentNumber: '' }
  return changed
}

/** An organisation is always there through a person. */
export function hasAgent({ kind, hasAgent: came }: ActValues): boolean {
  return kind === 'organisation' || came === 'yes'
}

/** What is sent once every entry is right. */
export function intakeOf({ item, situation, values }: BeginEntries): BeginWindowIntake | undefined {
  if (item === undefined) return undefined
  const text = (name: string): string => (values[name] ?? '').trim()
  const mobile = (name: string): { mobile?: string } => (text(name) === '' ? {} : { mobile: text(name) })
  const isOrganisation = text('kind') === 'organisation'
  return {
    itemId: item.itemId,
    ...(situation === undefined ? {} : { situation }),
    applicant: {
      kind: isOrganisation ? 'organisation' : 'person',
      name: text('applicantName'),
      documentType: isOrganisation ? 'creditCode' : text('applicantType'),
      documentNumber: text('applicantNumber'),
      ...mobile('applicantMobile'),
    },
    ...(hasAgent(values)
      ? {
          agent: {
            name: text('agentName'),
            documentType: text('agentType'),
            documentNumber: text('agentNumber'),
            ...mobile('agentMobile'),
            authority: { scope: text('scope'), from: text('from'), through: text('through') },
          },
        }
      : {}),
    ...(text('queueNumber') === '' ? {} : { queueNumber: text('queueNumber') }),
    ...(text('waitedMinutes') === '' ? {} : { waitedMinutes: Number(text('waitedMinutes')) }),
  }
}

/** What was kept on the device, when it is what this form keeps. */
export function isBeginEntries(kept: unknown): kept is BeginEntries {
  return isRecord(kept) && isTexts(kept['values'])
}
