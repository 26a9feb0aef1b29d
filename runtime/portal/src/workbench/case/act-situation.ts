import type { CaseView, Colleagues, FollowUpView, LocalizedText, TaskView } from '@yibiao/schemas'
import { limitText } from '../../items/limit-text.ts'
import { papersToHandIn } from '../../status/papers-to-hand-in.ts'
import type { PortalTexts } from '../../texts/texts.ts'
import type { ActSituation } from '../acts/act-fields.ts'
import type { ActKind } from '../acts/act-kind.ts'
import type { PreviewTemplate } from '../acts/document-preview.tsx'
import { type CaseDefinition, userTaskOf } from './case-definition.ts'

type Input = {
  view: CaseView
  definition: CaseDefinition
  task: TaskView | undefined
  read: (text: LocalizedText | undefined) => string
  today: string
  /** Of acts that name one. */
  colleagues: Colleagues | undefined
  texts: PortalTexts['items']['guide']
}

/** What the form of an act needs to know of the case and the step. */
export function actSituation(input: Input): ActSituation {
  const { view, definition, task, read, today, colleagues } = input
  const step = task === undefined ? undefined : userTaskOf(definition.flow, task.step)
  const followUp = followUpOf(view, task)
  const passed = view.tasks.filter(known => known.state === 'done' && known.step !== task?.step)
  const steps = new Map(passed.map(known => [known.step, read(known.name)]))
  return {
    customOutcomes: (step?.customOutcomes ?? []).map(outcome => ({
      value: outcome.value,
      label: read(outcome.label),
    })),
    needsOpinion: step?.needsOpinion === 'always',
    passedSteps: [...steps].map(([id, name]) => ({ id, name })),
    colleagues: (colleagues?.officers ?? []).map(({ id, name, position }) => ({
      value: id,
      label: position === undefined ? name : `${name} · ${position}`,
    })),
    asked: (task?.asked ?? []).map(({ id, name }) => ({ value: id, label: name })),
    procedures: (definition.specialProcedures ?? []).map(procedure => ({
      value: procedure.id,
      label: read(procedure.name),
      help: limitText(procedure.limit, input.texts),
    })),
    documents: view.documents
      .filter(each => each.isSuperseded !== true && each.isVoid !== true && each.kind !== 'deliveryReceipt')
      .map(each => ({ value: each.id, label: [read(each.name), each.number ?? ''].join(' ').trim() })),
    applicantName: view.case.applicantName ?? '',
    place: view.case.departmentName,
    isForAsker: task?.wantsOpinion === true,
    inspectors: followUp?.inspectors ?? 1,
    mayOrder: followUp?.mayOrder === true,
    proposedBasis: followUp?.legalBasis ?? '',
    papers: papersToHandIn(view.materials, definition.materials).map(({ key, name, originals, copies }) => ({
      material: key,
      label: read(name),
      originals: originals ?? 0,
      copies: copies ?? 0,
    })),
    originals: (view.originals ?? []).map(key => ({
      value: key,
      label: read(definition.materials.find(material => material.key === key)?.name ?? key),
    })),
    today,
  }
}

/** The follow-up whose task this is: of several with one name the one that is at this stage. */
export function followUpOf(view: CaseView, task: TaskView | undefined): FollowUpView | undefined {
  return (view.followUps ?? []).find(each => each.taskId !== undefined && each.taskId === task?.id)
}

/** When the documents of an act are issued. */
const issuedOn: Partial<Record<ActKind, string>> = {
  receive: 'submit',
  accept: 'accept',
  requestCorrection: 'requestCorrection',
  refuseAcceptance: 'refuseAcceptance',
  grant: 'grant',
  deny: 'deny',
  startSpecialProcedure: 'startSpecialProcedure',
  terminate: 'terminate',
  deliver: 'deliver',
  revoke: 'revoke',
}

/** The document that an act issues, to be previewed before. */
export function templateOf(
  kind: ActKind,
  definition: CaseDefinition,
  read: Input['read'],
): PreviewTemplate | undefined {
  const event = issuedOn[kind]
  const template = definition.documents?.find(document => document.issuedOn === event)
  return event === undefined || template === undefined
    ? undefined
    : { id: template.id, name: read(template.name) }
}

/** Documents that can be issued by hand: what the step lists, or any of the item, again, by the process administrator. */
export function issuableTemplates(
  taskId: string | undefined,
  task: TaskView | undefined,
  definition: CaseDefinition,
): NonNullable<CaseDefinition['documents']> {
  const all = definition.documents ?? []
  if (taskId === undefined) return all
  const listed = task === undefined ? [] : (userTaskOf(definition.flow, task.step)?.documents ?? [])
  return all.filter(({ id }) => listed.includes(id))
}

/** Whether the step offers both outcomes of a decision; a step may be there for granting only. */
export function isOfferedByStep(
  kind: ActKind,
  task: TaskView | undefined,
  definition: CaseDefinition,
): boolean {
  if (kind !== 'grant' && kind !== 'deny') return true
  const actions = task === undefined ? undefined : userTaskOf(definition.flow, task.step)?.actions
  return actions === undefined || actions.includes(kind)
}
