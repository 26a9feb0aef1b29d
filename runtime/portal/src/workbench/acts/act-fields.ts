import { deliveryFields } from '../documents/delivery-fields.ts'
import type { DocumentTexts } from '../documents/document-texts.ts'
import type { WorkbenchTexts } from '../texts/texts.ts'
import type { ActKind } from './act-kind.ts'
import { type PaperAsked, receiptFields } from './receipt-fields.ts'
import { checkFields, endGrantFields, originalFields, revocationFields } from './follow-up-fields.ts'

/** What has been typed into the form of an act, by the name of the input. */
export type ActValues = Readonly<Record<string, string>>

export type ActOption = { value: string; label: string; help?: string }

/** One input of an act's form. */
export type ActField = {
  name: string
  label: string
  help?: string
  isRequired?: boolean
  /** Value the form begins with. */
  initial?: string
  /** Shown only then. */
  when?: (values: ActValues) => boolean
} & (
  | { type: 'text' | 'date' | 'datetime' | 'number' }
  | { type: 'textarea'; maxLength: number }
  | { type: 'radio' | 'select'; options: readonly ActOption[] }
  /** Several; the value joins them with commas. */
  | { type: 'several'; options: readonly ActOption[] }
  | { type: 'checkbox' }
)

/** What the form of an act needs to know of the case. */
export type ActSituation = {
  /** Outcomes the step defines besides the usual approval. */
  customOutcomes: readonly { value: string; label: string }[]
  /** Whether the step asks for an opinion also when approving. */
  needsOpinion: boolean
  /** Steps passed, to return to. */
  passedSteps: readonly { id: string; name: string }[]
  /** Officers of the department, for acts that name one. */
  colleagues: readonly ActOption[]
  /** Who was asked and has not answered. */
  asked: readonly ActOption[]
  /** 特别程序 of the item. */
  procedures: readonly ActOption[]
  /** Documents of the case that can be delivered. */
  documents: readonly ActOption[]
  /** 受送达人 and 送达地点 as a rule. */
  applicantName: string
  place: string
  /** What is asked of the act's form besides: a delegation or a question wants an answer, a signer an opinion. */
  isForAsker: boolean
  /** How many inspectors a check needs, and whether what failed is ordered to be put right. */
  inspectors: number
  mayOrder: boolean
  /** The law a revocation usually rests on; empty for none. */
  proposedBasis: string
  /** 线下收件: what may be handed over, with the numbers the guide asks for. */
  papers: readonly PaperAsked[]
  /** 先办后核: materials whose originals are compared at delivery. */
  originals: readonly ActOption[]
  today: string
}

/** Of acts that ask nothing about the case. */
export const plainSituation: ActSituation = {
  customOutcomes: [],
  needsOpinion: false,
  passedSteps: [],
  colleagues: [],
  asked: [],
  procedures: [],
  documents: [],
  applicantName: '',
  place: '',
  isForAsker: false,
  inspectors: 1,
  mayOrder: false,
  proposedBasis: '',
  papers: [],
  originals: [],
  today: '',
}

/** The inputs of an act. Correction requests and documents have forms of their own. */
export function fieldsOf(
  kind: ActKind,
  situation: ActSituation,
  texts: WorkbenchTexts['form'],
  documentTexts: DocumentTexts,
): ActField[] {
  switch (kind) {
    case 'receive':
      return receiptFields(situation, texts)
    case 'accept':
    case 'passPreReview':
      return [textarea('opinion', texts.opinion, 2000)]
    case 'approve':
      return [
        ...outcomeField(situation, texts),
        {
          ...textarea('opinion', texts.opinion, 4000),
          isRequired: situation.needsOpinion || situation.isForAsker,
        },
      ]
    case 'reject':
      return [{ ...textarea('opinion', texts.opinion, 4000), isRequired: true }]
    case 'refuseAcceptance':
      return refusalFields(texts)
    case 'grant':
      return grantFields(situation, texts)
    case 'deny':
      return denialFields(texts)
    case 'return':
      return returnFields(situation, texts)
    case 'answerConsultation':
      return consultationFields(texts)
    case 'answerScreening':
      return screeningFields(texts)
    case 'startScreenedItem':
      return [{ ...textarea('reason', texts.reason, 2000), help: texts.startHelp, isRequired: true }]
    case 'deliver':
      return [...originalFields(situation, texts), ...deliveryFields(situation, texts, documentTexts)]
    case 'terminate':
      return [{ ...textarea('reason', texts.reason, 2000), isRequired: true }]
    case 'remind':
      return [textarea('text', texts.remindText, 2000)]
    case 'note':
      return [{ ...textarea('text', texts.text, 4000), isRequired: true }]
    case 'transfer':
    case 'delegate':
      return [colleagueField(situation, texts), textarea('reason', texts.handoverText, 2000)]
    case 'addSigner':
      return signerFields(situation, texts)
    case 'removeSigner':
      return [
        { type: 'radio', name: 'officerId', label: texts.asked, isRequired: true, options: situation.asked },
        textarea('reason', texts.reasonOptional, 2000),
      ]
    case 'consult':
      return [
        colleagueField(situation, texts),
        { ...textarea('question', texts.question, 2000), isRequired: true },
      ]
    case 'advise':
      return [{ ...textarea('opinion', texts.answer, 2000), isRequired: true }]
    case 'recall':
      return [textarea('reason', texts.reasonOptional, 2000)]
    case 'startSpecialProcedure':
      return [
        {
          type: 'radio',
          name: 'procedure',
          label: texts.procedure,
          isRequired: true,
          options: situation.procedures,
        },
        { ...textarea('reason', texts.reason, 2000), help: texts.procedureHelp, isRequired: true },
      ]
    case 'endSpecialProcedure':
      return [{ ...textarea('result', texts.procedureResult, 2000), isRequired: true }]
    case 'extend':
      return [{ ...textarea('reason', texts.reason, 2000), help: texts.extendHelp, isRequired: true }]
    case 'copy':
      return [
        {
          type: 'several',
          name: 'officerIds',
          label: texts.copyTo,
          isRequired: true,
          options: situation.colleagues,
        },
        textarea('text', texts.copyText, 2000),
      ]
    case 'waiveDebt':
      return [{ ...textarea('reason', texts.waiveReason, 2000), help: texts.waiveHelp, isRequired: true }]
    case 'confirmMaterial':
      return [{ ...textarea('note', texts.confirmNote, 2000), help: texts.confirmHelp }]
    case 'dismissObjection':
    case 'upholdObjection':
      return [{ ...textarea('opinion', texts.reason, 4000), help: texts.objectionHelp, isRequired: true }]
    case 'passCheck':
    case 'failCheck':
      return checkFields(kind, situation, texts)
    case 'revoke':
    case 'keepGrant':
      return revocationFields(kind, situation, texts)
    case 'endGrant':
      return endGrantFields(texts)
    case 'issueDocument':
    case 'verifyDebt':
    case 'claim':
    case 'release':
    case 'retryStep':
    case 'requestCorrection':
    case 'returnPreReview':
      return []
  }
}

function textarea(name: string, label: string, maxLength: number): ActField & { type: 'textarea' } {
  return { type: 'textarea', name, label, maxLength }
}

function colleagueField({ colleagues }: ActSituation, texts: WorkbenchTexts['form']): ActField {
  return { type: 'select', name: 'officerId', label: texts.colleague, isRequired: true, options: colleagues }
}

function signerFields(situation: ActSituation, texts: WorkbenchTexts['form']): ActField[] {
  const { positions } = texts
  return [
    colleagueField(situation, texts),
    {
      type: 'radio',
      name: 'position',
      label: texts.position,
      isRequired: true,
      initial: 'before',
      options: (['before', 'beside', 'after'] as const).map(value => ({ value, ...positions[value] })),
    },
    textarea('reason', texts.handoverText, 2000),
  ]
}

function outcomeField(situation: ActSituation, texts: WorkbenchTexts['form']): ActField[] {
  if (situation.customOutcomes.length === 0) return []
  const options = [{ value: '', label: texts.approved }, ...situation.customOutcomes]
  return [{ type: 'radio', name: 'outcome', label: texts.outcome, options, initial: '' }]
}

function refusalFields(texts: WorkbenchTexts['form']): ActField[] {
  const { grounds } = texts
  return [
    {
      type: 'radio',
      name: 'ground',
      label: texts.ground,
      isRequired: true,
      options: [
        { value: 'notRequired', label: grounds.notRequired },
        { value: 'notCompetent', label: grounds.notCompetent },
        { value: 'other', label: grounds.other },
      ],
    },
    {
      type: 'text',
      name: 'competentAuthority',
      label: texts.competentAuthority,
      isRequired: true,
      when: values => values['ground'] === 'notCompetent',
    },
    { ...textarea('reason', texts.reason, 4000), isRequired: true },
  ]
}

function grantFields(situation: ActSituation, texts: WorkbenchTexts['form']): ActField[] {
  return [
    { ...textarea('content', texts.content, 8000), help: texts.contentHelp, isRequired: true },
    textarea('reason', texts.reasonFacts, 8000),
    textarea('legalBasis', texts.legalBasis, 4000),
    { type: 'date', name: 'validFrom', label: texts.validFrom, initial: situation.today },
    { type: 'checkbox', name: 'isLongTerm', label: texts.validLongTerm },
    {
      type: 'date',
      name: 'validThrough',
      label: texts.validThrough,
      when: values => values['isLongTerm'] !== 'yes',
    },
  ]
}

function denialFields(texts: WorkbenchTexts['form']): ActField[] {
  return [
    { ...textarea('content', texts.content, 8000), help: texts.denyContentHelp, isRequired: true },
    { ...textarea('reason', texts.reasonFacts, 8000), isRequired: true },
    { ...textarea('legalBasis', texts.legalBasis, 4000), isRequired: true },
    { ...textarea('remedies', texts.remedies, 4000), isRequired: true, initial: texts.remediesDefault },
  ]
}

function returnFields(situation: ActSituation, texts: WorkbenchTexts['form']): ActField[] {
  const steps = situation.passedSteps.map(step => ({ value: step.id, label: step.name }))
  const options = [{ value: 'previous', label: texts.targetPrevious }, ...steps]
  return [
    { type: 'radio', name: 'target', label: texts.target, isRequired: true, initial: 'previous', options },
    { ...textarea('reason', texts.reason, 2000), isRequired: true },
    { type: 'checkbox', name: 'jumpsBack', label: texts.jumpsBack },
  ]
}

function consultationFields(texts: WorkbenchTexts['form']): ActField[] {
  const { consultation } = texts
  return [
    {
      type: 'radio',
      name: 'opinion',
      label: texts.outcome,
      isRequired: true,
      options: [
        { value: 'noObjection', label: consultation.noObjection },
        { value: 'conditional', label: consultation.conditional },
        { value: 'objection', label: consultation.objection },
      ],
    },
    { ...textarea('text', texts.consultationText, 4000) },
    {
      ...textarea('legalBasis', texts.objectionBasis, 2000),
      isRequired: true,
      when: values => values['opinion'] === 'objection',
    },
  ]
}

/** 甄别: a condition has to be named, a remark need not be made. */
function screeningFields(texts: WorkbenchTexts['form']): ActField[] {
  const isConditional = (values: ActValues): boolean => values['answer'] === 'conditional'
  return [
    {
      type: 'radio',
      name: 'answer',
      label: texts.outcome,
      isRequired: true,
      options: (['needed', 'notNeeded', 'conditional'] as const).map(value => ({
        value,
        ...texts.screening[value],
      })),
    },
    {
      ...textarea('condition', texts.screeningCondition, 4000),
      help: texts.screeningConditionHelp,
      isRequired: true,
      when: isConditional,
    },
    { ...textarea('text', texts.screeningRemark, 4000), when: values => !isConditional(values) },
  ]
}
