import { civilDateOfInstant } from '@yibiao/core/clock'
import { type MergeName, type PrintedSection, answerValues, printForm } from '@yibiao/core/documents'
import type { JsonValue } from '@yibiao/core/expression'
import { localize, meaningOf, type SummaryContext } from '@yibiao/core/fields'
import { withChosenOptions } from '@yibiao/core/form'
import {
  findProcedure,
  grantEndFacts,
  rectificationFacts,
  type CaseEvent,
  type CaseState,
} from '@yibiao/core/flow'
import { maskValue } from '@yibiao/core/masking'
import { summaryTexts } from '@yibiao/core/messages'
import type {
  CorrectionItem,
  DocumentTemplateDefinition,
  Field,
  FormDefinition,
  LimitsDefinition,
} from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { CaseDocumentFacts } from '../documents/document-facts.ts'
import type { CaseDocumentRow } from '../documents/queries.ts'
import { listFields } from '../drafts/locate-field.ts'
import { openQueryPassword } from '../drafts/submit-correction.ts'
import type { Locale } from '../http/locale.ts'
import { nameDivisions } from '../regions/name-divisions.ts'
import { papersTakenIn } from './papers-taken-in.ts'
import { readDue } from './leading-clock.ts'
import type { CaseWorld } from './load-case-world.ts'
import { consultationFacts } from './merge-facts/consultation-facts.ts'
import {
  inputFacts,
  opinionFacts,
  receiptFacts,
  resubmissionFacts,
  terminationFacts,
} from './merge-facts/course-facts.ts'
import { deliveryFacts, documentList } from './merge-facts/delivery-facts.ts'
import { bound, formText, guideFacts, limitText, reviewAuthority, textOf } from './merge-facts/guide-facts.ts'
import { dayOf } from './merge-facts/time-text.ts'
import type { CaseRow } from './queries.ts'

export type MergeSource = {
  caseRow: CaseRow
  /** With the snapshot that the document is about. */
  world: CaseWorld
  /** As it was when the document was asked for. */
  state: CaseState
  /** Events until then. */
  events: readonly CaseEvent[]
  /** Name of the officer whose act it is; null for acts of applicants and of the law itself. */
  officer: string | null
  /** The document that is made. */
  template?: DocumentTemplateDefinition
  /** The consulted department's entry, of a letter to it or its answer. */
  seat?: string | undefined
} & MergeExtras

/** What a document may name besides the case itself. */
export type MergeExtras = {
  /** Of departments that were consulted. */
  departmentNames?: ReadonlyMap<string, string>
  /** Documents of the case, in the order they were issued. */
  documents?: readonly CaseDocumentRow[]
}

/** How a document names the way in which a material was received. */
const ways = {
  upload: '电子材料',
  licence: '电子证照免提交',
  dataSharing: '数据共享免提交',
  promise: '告知承诺免提交',
  form: '表单内填报',
} as const

/** The merge fields of documents 文书: facts of the case by name. Absent things are null; dates are ISO dates. */
export function buildMergeContext(context: Context, source: MergeSource): CaseDocumentFacts {
  const { caseRow, world, state, officer } = source
  const { definition } = world.version
  const { department, submission } = world
  const { guide, limits, form } = definition
  const values = answerValues(form, submission.answers)
  const facts: Record<Exclude<MergeName, 'document'>, JsonValue> = {
    case: {
      number: caseRow.number,
      submittedOn: dayOf(state.moments.submittedAt),
      receivedOn: dayOf(state.moments.receivedAt),
      acceptedOn: dayOf(state.moments.acceptedAt),
      decidedOn: dayOf(state.moments.decidedAt),
      queryPassword: openQueryPassword(context, caseRow),
      promisedDueOn: dueOf(source, 'promised'),
      statutoryDueOn: dueOf(source, 'statutory'),
      documents: documentList(source),
      opinions: opinionFacts(source),
    },
    item: { name: localize(definition.name, 'zh-CN') },
    department: {
      name: department.name,
      code: department.documentCode,
      telephone: bound(guide.consultationTelephone) ?? department.phones.enquiry,
      supervisionTelephone: bound(guide.supervisionTelephone) ?? department.phones.complaint,
      address: bound(textOf(guide.addresses?.[0]?.address)) ?? department.address,
      reviewAuthority: reviewAuthority(department.regionCode),
      court: '有管辖权的人民法院',
    },
    applicant: {
      name: world.applicant.applicant.name,
      documentNumber: world.applicant.applicant.documentNumber,
      mobilePhone: world.applicant.applicant.mobilePhone ?? null,
      publicName: publicNameOf(world.applicant.applicant),
    },
    agent: world.applicant.agent === undefined ? null : { name: world.applicant.agent.name },
    officer: { name: officer },
    limits: limitFacts(limits),
    materials: materialFacts(source),
    correction: correctionFacts(source),
    ...endFacts(source.events),
    specialProcedure: specialProcedureFacts(source),
    extension: extensionFacts(source),
    decision: decisionFacts(state),
    guide: guideFacts(definition),
    receipt: receiptFacts(source),
    resubmission: resubmissionFacts(source),
    termination: terminationFacts(source),
    consultation: consultationFacts(source),
    delivery: deliveryFacts(source),
    input: inputFacts(source),
    rectification: rectificationFacts(state),
    grantEnd: grantEndFacts(state),
    deferral: deferralFacts(source),
    answers: Object.fromEntries(
      topLevel(form).map(field => [field.key, summarise(world, field, submission.answers[field.key])]),
    ),
  }
  return { facts, answer: key => values.get(key), sections: printSubmission(world) }
}

/** Names of natural persons are masked where everybody reads them (公示). */
function publicNameOf({ kind, name }: CaseWorld['applicant']['applicant']): JsonValue {
  return kind === 'organisation' ? name : maskValue('personName', name)
}

/** Due date of the latest clock of a limit, as it was then. */
function dueOf({ state, world }: MergeSource, limit: 'promised' | 'statutory' | 'correction'): string | null {
  const clock = state.clocks.findLast(each => each.limit === limit)
  if (clock === undefined) return null
  const running = readDue(clock, world.version.definition.limits, world.calendar)
  if (running !== null) return running.dueOn
  const stopped = clock.events.findLast(event => event.type === 'stop')
  return stopped?.type === 'stop' ? stopped.dueOn : null
}

function limitFacts(limits: LimitsDefinition): JsonValue {
  const { preReview, acceptance, statutoryAcceptance, promised, statutory, delivery } = limits
  return {
    preReview: preReview === undefined ? null : { ...preReview },
    acceptance: { ...acceptance },
    statutoryAcceptance: { ...statutoryAcceptance },
    correction: limits.correction === undefined ? null : { ...limits.correction.limit },
    promised: { ...promised },
    statutory: { ...statutory },
    delivery: delivery === undefined ? null : { ...delivery },
  }
}

function materialFacts(source: MergeSource): JsonValue {
  const { submission, version } = source.world
  const names = new Map(version.definition.materials.map(({ key, name }) => [key, localize(name, 'zh-CN')]))
  const nameOf = (key: string): string => names.get(key) ?? key
  const papers = papersTakenIn(source.events)
  /** 原件 and 复印件 as the window took them. */
  const paperOf = (key: string): { way: string; count: number } | undefined => {
    const paper = papers.find(each => each.material === key)
    if (paper === undefined || paper.originals + paper.copies === 0) return undefined
    const { originals, copies } = paper
    const way = [
      ...(originals > 0 ? [`原件${originals}份`] : []),
      ...(copies > 0 ? [`复印件${copies}份`] : []),
    ]
    return { way: way.join('、'), count: originals + copies }
  }
  const received = submission.materials.filter(
    ({ attachmentIds, exemption }) => attachmentIds.length > 0 || exemption !== undefined,
  )
  const missing = submission.materials.filter(state => !received.includes(state))
  return {
    received: received.map(({ material, attachmentIds, exemption }) => ({
      name: nameOf(material),
      ...(paperOf(material) ?? {
        way: attachmentIds.length > 0 || exemption === undefined ? ways.upload : ways[exemption.by],
        count: Math.max(1, attachmentIds.length),
      }),
    })),
    missing: missing
      .filter(({ material }) => {
        const necessity = version.definition.materials.find(({ key }) => key === material)?.necessity
        return necessity === 'required' || necessity === 'deferrable'
      })
      .map(({ material }) => ({ name: nameOf(material) })),
    deferred: missing.flatMap(({ material }) => {
      const definition = version.definition.materials.find(({ key }) => key === material)
      if (definition?.necessity !== 'deferrable') return []
      // 补交时限 is the promised limit at the latest.
      return [{ name: nameOf(material), form: formText(definition), dueOn: dueOf(source, 'promised') }]
    }),
    promised: received.flatMap(({ material, exemption }) =>
      exemption?.by === 'promise' ? [{ name: nameOf(material) }] : [],
    ),
  }
}

/** The latest request, also after it has lapsed: the notice of the lapse names it. */
function correctionFacts(source: MergeSource): JsonValue {
  const request = source.events.findLast(event => event.type === 'correctionRequested')
  if (request?.type !== 'correctionRequested') return null
  const { form, materials } = source.world.version.definition
  const fields = new Map(listFields(form).map(({ id, label }) => [id, localize(label, 'zh-CN')]))
  const names = new Map(materials.map(({ key, name }) => [key, localize(name, 'zh-CN')]))
  const nameOf = (item: CorrectionItem): string =>
    item.type === 'field'
      ? (fields.get(item.field) ?? item.field)
      : (names.get(item.material) ?? item.material)
  return {
    items: request.items.map(item => ({ name: nameOf(item), reason: item.reason })),
    requestedOn: civilDateOfInstant(request.at),
    dueOn: dueOf(source, 'correction'),
    opinion: `申请材料不齐全或者不符合法定形式，共${request.items.length}项需要补正。`,
    lapseText: lapseTexts[source.world.version.definition.limits.correction?.onLapse ?? 'withdrawn'],
  }
}

const lapseTexts = {
  withdrawn: '逾期未补正的，视同撤回申请，不影响您（单位）再次申请。',
  returned: '逾期未补正的，本机关将退回申请材料，不影响您（单位）再次申请。',
} as const

const grounds = {
  notRequired: '该事项依法不需要取得行政许可',
  notCompetent: '该事项依法不属于本机关职权范围',
  other: '其他法定情形',
} as const

/** How the case ended without a decision. */
function endFacts(events: readonly CaseEvent[]): Record<'refusal' | 'withdrawal' | 'lapse', JsonValue> {
  const refusal = events.findLast(event => event.type === 'acceptanceRefused')
  const withdrawal = events.findLast(event => event.type === 'withdrawn')
  const lapse = events.findLast(event => event.type === 'correctionLapsed' || event.type === 'receiptLapsed')
  return {
    refusal:
      refusal?.type === 'acceptanceRefused'
        ? {
            ground: grounds[refusal.ground],
            reason: refusal.reason,
            competentAuthority: refusal.competentAuthority ?? null,
          }
        : null,
    withdrawal: withdrawal?.type === 'withdrawn' ? { reason: withdrawal.reason ?? null } : null,
    lapse:
      lapse?.type === 'correctionLapsed' || lapse?.type === 'receiptLapsed'
        ? {
            of: lapse.type === 'correctionLapsed' ? 'correction' : 'receipt',
            onLapse: lapse.onLapse,
            on: civilDateOfInstant(lapse.at),
            reason:
              lapse.type === 'correctionLapsed'
                ? '逾期未按照补正告知书补齐申请材料'
                : '逾期未到窗口现场递交申请材料',
          }
        : null,
  }
}

/** The latest 特别程序: what it is for, how long it takes, and its end. */
function specialProcedureFacts({ state, world }: MergeSource): JsonValue {
  const procedure = state.specialProcedures?.at(-1)
  if (procedure === undefined) return null
  const { flow, definition } = world.version
  const known = findProcedure(flow, procedure.procedure)
  const clock = state.clocks.findLast(each => each.limit === 'specialProcedure' && each.run === procedure.run)
  const due = clock === undefined ? null : readDue(clock, definition.limits, world.calendar)
  return {
    name: localize(known?.name ?? procedure.procedure, 'zh-CN'),
    legalBasis: textOf(known?.legalBasis) ?? null,
    reason: procedure.reason,
    startedOn: civilDateOfInstant(procedure.startedAt),
    dueOn: due?.dueOn ?? null,
    days: known?.limit.amount ?? null,
    limitText: known === undefined ? null : limitText(known.limit),
    countsAgainstLimit: known?.countsAgainstLimit ?? false,
    endedOn: dayOf(procedure.endedAt),
    result: procedure.result ?? null,
    by: procedure.by.name,
  }
}

/** 延期: the date the law had set before, and the one it sets now. */
function extensionFacts(source: MergeSource): JsonValue {
  const { extension, clocks } = source.state
  const { limits } = source.world.version.definition
  const clock = clocks.findLast(({ limit }) => limit === 'statutory')
  if (extension === undefined || clock === undefined) return null
  const before = { ...clock, events: clock.events.filter(({ type }) => type !== 'extend') }
  return {
    days: extension.amount,
    reason: extension.reason,
    dueBefore: readDue(before, limits, source.world.calendar)?.dueOn ?? null,
    dueOn: dueOf(source, 'statutory'),
    promisedDueOn: dueOf(source, 'promised'),
    approvedBy: extension.approvedBy.name,
    on: civilDateOfInstant(extension.at),
  }
}

function decisionFacts({ decision }: CaseState): JsonValue {
  if (decision === null) return null
  return {
    outcome: decision.outcome,
    content: decision.content ?? null,
    reason: decision.reason ?? null,
    legalBasis: decision.legalBasis ?? null,
    remedies: decision.remedies ?? null,
    validFrom: decision.validFrom ?? null,
    validThrough: decision.validThrough ?? null,
    by: decision.by.name,
  }
}

/** 容缺受理: what is still to come, until when, and what follows otherwise. */
function deferralFacts({ state, world }: MergeSource): JsonValue {
  const { deferral } = state
  if (deferral === undefined) return null
  const names = new Map(
    world.version.definition.materials.map(({ key, name }) => [key, localize(name, 'zh-CN')]),
  )
  return {
    materials: deferral.materials.map(material => ({ name: names.get(material) ?? material })),
    dueOn: deferral.dueOn ?? null,
    onLapse: deferral.onLapse === 'returned' ? '作退件处理' : '终止办理',
    on: civilDateOfInstant(deferral.since),
  }
}

/** The answer in words; null for an empty one. */
function summarise(world: CaseWorld, field: Field, answer: unknown): string | null {
  const meaning = meaningOf(field)
  if (!meaning.hasAnswer || answer === undefined || answer === null) return null
  const texts = summaryTexts['zh-CN']
  const pieces = meaning.summarise(answer, field, summaryContext(world))
  const words = pieces.map(({ label, text }) =>
    label === undefined ? text : `${label}${texts.colon}${text}`,
  )
  return words.length === 0 ? null : words.join(texts.listSeparator)
}

function summaryContext(
  { formContext: { codeTables }, files }: CaseWorld,
  locale: Locale = 'zh-CN',
): SummaryContext {
  return {
    locale,
    texts: summaryTexts[locale],
    codeTables: nameDivisions(codeTables),
    attachments: new Map(files.map(file => [file.id, { name: file.name }])),
  }
}

/** The filled form as it was judged: what was not visible is not printed. */
export function printSubmission(world: CaseWorld, locale: Locale = 'zh-CN'): readonly PrintedSection[] {
  const { form } = world.version
  const { answers, visibility } = world.submission
  return printForm({
    definition: withChosenOptions(form, { answers, context: world.formContext }),
    context: summaryContext(world, locale),
    filled: { answers, visibility },
  })
}

function topLevel(form: FormDefinition): Field[] {
  return form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
}
