import type { JsonValue } from '@yibiao/core/expression'
import { createAnswerScope, type FormContext, type PreparedForm } from '@yibiao/core/form'
import {
  applyResponse,
  planPrefill,
  preparePrefill,
  type FilledValue,
  type PlannedSource,
  type PreparedSource,
} from '@yibiao/core/prefill'
import type { ItemDefinition, MaterialExemptionView, ProvenanceView, SourceState } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { regionTable } from '../regions/region-table.ts'
import { optionSources } from './option-sources.ts'
import { askSource } from '../sources/ask-source.ts'
import type { SourceAnswer, VerifiedParty } from '../sources/source-answer.ts'

export type PrefillRequest = {
  departmentId: string
  definition: ItemDefinition
  form: PreparedForm
  /** What keys may name besides the answers: the verified applicant first of all. */
  formContext: FormContext
  party: VerifiedParty
  /** 窗口收件: what is known of the account is what an officer read off documents. */
  isAtCounter: boolean
  actorKey: string
  /** Item or case served, for reading logs. */
  purpose: string
  /** Answers typed so far, for the keys of public sources. */
  answers: Readonly<Record<string, unknown>>
  /** Ask only these; all when absent. */
  only?: readonly string[] | undefined
  /** Sources the applicant has consented to; a source that needs consent is not asked without. */
  consents?: readonly string[] | undefined
}

export type Prefill = {
  /** Values to fill, in the order of the mappings. */
  filled: readonly { path: string; value: unknown }[]
  /** By path. */
  provenance: Readonly<Record<string, ProvenanceView>>
  /** The server's own copies by path: what counts for locked values. */
  copies: Readonly<Record<string, unknown>>
  sources: readonly SourceState[]
  /** What the sources answered that options are taken from, by key; null of a source that knows nothing. */
  sourceResponses: Readonly<Record<string, JsonValue>>
  /** Materials that need not be handed in, by key. */
  exemptions: Readonly<Record<string, MaterialExemptionView>>
  /** Materials that the sources which answered could have made needless. */
  answeredFor: readonly string[]
  /** Whether what a source said of a path before may be given up; everything when absent. */
  mayForget?: (path: string) => boolean
}

/** Asks the sources side by side and gathers what they fill. Opens its own short transactions; hold none. */
export async function runPrefill(context: Context, request: PrefillRequest): Promise<Prefill> {
  const { definition, formContext, only, consents } = request
  const { today } = formContext
  const planned = planPrefill(preparePrefill(definition.prefill), {
    scope: createAnswerScope(request.form, { answers: request.answers, context: formContext }),
    ...(only === undefined ? {} : { only }),
    ...(consents === undefined ? {} : { consents }),
  })
  const asked = await Promise.all(
    planned.map(async plan => ({
      prepared: plan.prepared,
      plan,
      answer: await answerTo(context, request, plan),
    })),
  )
  const offered = optionSources(definition, request.form.compiled)
  const fetchedAt = context.clock.now().toISOString()
  const filled = asked.flatMap(({ prepared, answer }) =>
    answer?.state === 'filled'
      ? applyResponse(definition.form, prepared, answer.response, today, regionTable).map(value => ({
          ...value,
          prepared,
        }))
      : [],
  )
  return {
    filled: filled.filter(value => value.mode !== 'verify').map(({ path, value }) => ({ path, value })),
    provenance: Object.fromEntries(
      filled.map(value => [value.path, provenanceOf(value, value.prepared, fetchedAt, request.isAtCounter)]),
    ),
    copies: Object.fromEntries(filled.map(({ path, value }) => [path, value])),
    sources: asked.map(({ prepared, plan, answer }) => ({
      sourceKey: prepared.source.key,
      name: prepared.source.name,
      onFailure: prepared.source.onFailure,
      state: stateOf(plan, answer),
      ...(answer?.state === 'noData' && answer.standing !== undefined ? { standing: answer.standing } : {}),
      ...(answer === undefined ? {} : { fetchedAt }),
    })),
    sourceResponses: Object.fromEntries(
      asked.flatMap(({ prepared: { source }, answer }): [string, JsonValue][] => {
        if (answer === undefined || answer.state === 'failed' || !offered.has(source.key)) return []
        return [[source.key, answer.state === 'filled' ? answer.response : null]]
      }),
    ),
    answeredFor: asked.flatMap(({ prepared, answer }) =>
      answer === undefined || answer.state === 'failed' ? [] : materialsProvedBy(definition, prepared),
    ),
    exemptions: Object.fromEntries(
      asked.flatMap(({ prepared, answer }) =>
        answer?.state === 'filled' ? exemptionsBy(definition, prepared, answer.response) : [],
      ),
    ),
  }
}

/** Nothing is asked that lacks consent or waits for its key; a key that has to be known from the start is a failure. */
async function answerTo(
  context: Context,
  { departmentId, party, purpose, actorKey }: PrefillRequest,
  plan: PlannedSource,
): Promise<SourceAnswer | undefined> {
  const { source } = plan.prepared
  if (plan.action !== 'ask') {
    const mustBeKnown = plan.action === 'keyMissing' && source.when === 'start'
    return mustBeKnown ? { state: 'failed', reason: 'noKey' } : undefined
  }
  const key = plan.key === undefined ? {} : { key: plan.key }
  return askSource(context, source, { departmentId, party, purpose, actorKey, ...key })
}

/** Nobody signed in at a counter: what an account would vouch for is there the officer's word. */
const counterName = { 'zh-CN': '窗口登记', en: 'Entered at the counter' }

function provenanceOf(
  { mode }: FilledValue,
  { source }: PreparedSource,
  fetchedAt: string,
  isAtCounter: boolean,
): ProvenanceView {
  const isOfficersWord = isAtCounter && source.connector.type === 'account'
  return {
    source: isOfficersWord ? counterName : source.name,
    sourceKey: source.key,
    fetchedAt,
    mode,
    trust: mode === 'suggested' || isOfficersWord ? 'unverified' : 'official',
  }
}

function stateOf(plan: PlannedSource, answer: SourceAnswer | undefined): SourceState['state'] {
  if (answer !== undefined) return answer.state
  return plan.action === 'needsConsent' ? 'needsConsent' : 'notAsked'
}

function materialsProvedBy({ materials }: ItemDefinition, { source }: PreparedSource): string[] {
  return materials
    .filter(({ exemptions = [] }) =>
      exemptions.some(exemption => 'source' in exemption && exemption.source === source.key),
    )
    .map(({ key }) => key)
}

/** 免提交: materials that a source which answered makes unnecessary, with the licence's number where it prints one. */
function exemptionsBy(
  definition: ItemDefinition,
  { source }: PreparedSource,
  response: JsonValue,
): [material: string, exemption: MaterialExemptionView][] {
  return definition.materials.flatMap((material): [string, MaterialExemptionView][] => {
    const exemption = (material.exemptions ?? []).find(
      candidate => 'source' in candidate && candidate.source === source.key,
    )
    if (exemption?.type !== 'licence' && exemption?.type !== 'dataSharing') return []
    const reference = exemption.type === 'licence' ? numberOn(response) : undefined
    return [
      [
        material.key,
        { by: exemption.type, name: source.name, ...(reference === undefined ? {} : { reference }) },
      ],
    ]
  })
}

/** Names under which licences print their own number. */
const numberNames = ['证照编号', '许可证编号', '统一社会信用代码', '注册号', '编号', '证号']

function numberOn(face: JsonValue): string | undefined {
  if (typeof face !== 'object' || face === null || Array.isArray(face)) return undefined
  const entry = Object.entries(face).find(([name]) => numberNames.includes(name))
  return entry === undefined || typeof entry[1] !== 'string' ? undefined : entry[1].slice(0, 100)
}
