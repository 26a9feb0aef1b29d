import { civilDateOfInstant } from '@yibiao/core/clock'
import {
  createBudget,
  evaluate,
  fromJson,
  toJson,
  type EvaluationScope,
  type JsonValue,
} from '@yibiao/core/expression'
import { applyResponse, preparePrefill, type FilledValue, type PreparedSource } from '@yibiao/core/prefill'
import type { ItemDefinition, MaterialExemptionView, ProvenanceView, SourceState } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { askSource } from '../sources/ask-source.ts'
import type { SourceAnswer, VerifiedParty } from '../sources/source-answer.ts'

export type PrefillRequest = {
  departmentId: string
  definition: ItemDefinition
  party: VerifiedParty
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
  /** Materials that need not be handed in, by key. */
  exemptions: Readonly<Record<string, MaterialExemptionView>>
}

/** Asks the sources side by side and gathers what they fill. Opens its own short transactions; hold none. */
export async function runPrefill(context: Context, request: PrefillRequest): Promise<Prefill> {
  const { definition, only, consents = [] } = request
  const today = civilDateOfInstant(context.clock.now().getTime())
  const asked = await Promise.all(
    preparePrefill(definition.prefill)
      .filter(({ source }) => only === undefined || only.includes(source.key))
      .map(async prepared => {
        const { source } = prepared
        const isHeldBack = source.consent !== undefined && !consents.includes(source.key)
        const key = keyOf(prepared, request, today)
        const isUnkeyed = source.when === 'keyed' && (key === undefined || key === null)
        const answer =
          isHeldBack || isUnkeyed
            ? undefined
            : await askSource(context, source, {
                departmentId: request.departmentId,
                party: request.party,
                purpose: request.purpose,
                actorKey: request.actorKey,
                ...(key === undefined ? {} : { key }),
              })
        return { prepared, answer, isHeldBack }
      }),
  )
  const fetchedAt = context.clock.now().toISOString()
  const filled = asked.flatMap(({ prepared, answer }) =>
    answer?.state === 'filled'
      ? applyResponse(definition.form, prepared, answer.response, today).map(value => ({
          ...value,
          prepared,
        }))
      : [],
  )
  return {
    filled: filled.filter(value => value.mode !== 'verify').map(({ path, value }) => ({ path, value })),
    provenance: Object.fromEntries(
      filled.map(value => [value.path, provenanceOf(value, value.prepared, fetchedAt)]),
    ),
    copies: Object.fromEntries(filled.map(({ path, value }) => [path, value])),
    sources: asked.map(({ prepared, answer, isHeldBack }) => ({
      sourceKey: prepared.source.key,
      name: prepared.source.name,
      onFailure: prepared.source.onFailure,
      state: stateOf(answer, isHeldBack),
      ...(answer === undefined ? {} : { fetchedAt }),
    })),
    exemptions: Object.fromEntries(
      asked.flatMap(({ prepared, answer }) =>
        answer?.state === 'filled' ? exemptionsBy(definition, prepared, answer.response) : [],
      ),
    ),
  }
}

/** The key a register is asked with: from the verified party, or from typed answers where the source is public. */
function keyOf(prepared: PreparedSource, request: PrefillRequest, today: string): JsonValue | undefined {
  if (prepared.key === undefined) return undefined
  const { party } = request
  const person = party.kind === 'person' ? party : party.representative
  const applicant: JsonValue = {
    kind: party.kind,
    name: party.name,
    documentType: party.documentType,
    documentNumber: party.documentNumber,
    mobilePhone: person?.mobilePhone ?? null,
    organisation:
      party.kind === 'organisation' ? { name: party.name, creditCode: party.documentNumber } : null,
  }
  const scope: EvaluationScope = {
    today,
    lookup: name => {
      if (name === 'applicant') return fromJson(applicant)
      const isTyped = prepared.source.isPublic === true && Object.hasOwn(request.answers, name)
      return isTyped ? fromJson(request.answers[name] as JsonValue) : undefined
    },
  }
  const result = evaluate(prepared.key, scope, createBudget())
  return 'value' in result ? toJson(result.value) : null
}

function provenanceOf(value: FilledValue, { source }: PreparedSource, fetchedAt: string): ProvenanceView {
  return {
    source: source.name,
    sourceKey: source.key,
    fetchedAt,
    mode: value.mode,
    trust: value.mode === 'suggested' ? 'unverified' : 'official',
  }
}

function stateOf(answer: SourceAnswer | undefined, isHeldBack: boolean): SourceState['state'] {
  if (answer === undefined) return isHeldBack ? 'needsConsent' : 'notAsked'
  return answer.state
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
