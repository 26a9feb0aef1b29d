import { isLocked } from '@yibiao/core/prefill'
import { canonicalJson, readPath, type FormContext } from '@yibiao/core/form'
import type { ApplicantActor } from '../access/actor.ts'
import { actorKeyOf } from '../access/actor.ts'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'
import type { Context } from '../context/context.ts'
import type { ProvenanceView } from '@yibiao/schemas'
import type { PublishedVersion } from '../items/read-version.ts'
import { runPrefill, type Prefill } from '../prefill/run-prefill.ts'
import type { Draft } from './queries.ts'
import { writeAnswer } from './write-answer.ts'

export type PrefillAsked = {
  sources?: readonly string[] | undefined
  consents?: readonly string[] | undefined
}

/** What prefill may change of a draft. */
export type PrefilledParts = Pick<
  Draft,
  'answers' | 'pathRevisions' | 'provenance' | 'sources' | 'copies' | 'sourceResponses' | 'exemptions'
>

/** Asks the item's sources about the verified party. Takes up to four seconds and holds no connection meanwhile. */
export function askSources(
  context: Context,
  actor: ApplicantActor,
  question: {
    version: PublishedVersion
    applicant: ApplicantFacts
    formContext: FormContext
    answers: Readonly<Record<string, unknown>>
    asked: PrefillAsked
  },
): Promise<Prefill> {
  const { version, applicant, asked } = question
  const { agent } = applicant
  return runPrefill(context, {
    departmentId: version.departmentId,
    definition: version.definition,
    form: version.form,
    formContext: question.formContext,
    party: {
      partyId: actor.partyId,
      ...applicant.applicant,
      ...(agent === undefined ? {} : { representative: agent }),
    },
    isAtCounter: actor.counter !== undefined,
    actorKey: actorKeyOf(actor),
    purpose: `item:${version.itemId}`,
    answers: question.answers,
    only: asked.sources,
    consents: asked.consents,
  })
}

/**
 * The draft with what the sources said. Official values replace what stood there; an editable value that the
 * applicant has changed stays, with the source's value beside it. Nothing becomes locked again that was contested.
 * What a source answers no more is nobody's word but the applicant's.
 */
export function mergePrefill(draft: PrefilledParts, revision: number, prefill: Prefill): PrefilledParts {
  const merged: PrefilledParts = {
    ...forgetUnsaid(draft, prefill),
    answers: { ...draft.answers },
    pathRevisions: { ...draft.pathRevisions },
    // A source that cannot be reached offers what it offered before.
    sourceResponses: { ...draft.sourceResponses, ...prefill.sourceResponses },
    sources: [
      ...draft.sources.filter(
        known => !prefill.sources.some(({ sourceKey }) => sourceKey === known.sourceKey),
      ),
      ...prefill.sources,
    ],
  }
  for (const [path, entry] of Object.entries(prefill.provenance)) mergeValue(merged, path, entry)
  Object.assign(merged.copies, prefill.copies)
  return merged

  function mergeValue(into: PrefilledParts, path: string, entry: ProvenanceView): void {
    const said = prefill.copies[path] ?? null
    const present = readPath(draft.answers, path) ?? null
    if (draft.provenance[path]?.trust === 'contested') {
      into.provenance[path] = { ...entry, trust: 'contested', sourceValue: said }
    } else if (entry.mode === 'verify') {
      into.provenance[path] = { ...entry, trust: isSame(present, said) ? entry.trust : 'unverified' }
    } else if (!isLocked(entry) && isOwn(draft, path, present)) {
      into.provenance[path] = isSame(present, said)
        ? entry
        : { ...entry, trust: 'changed', sourceValue: said }
    } else {
      into.provenance[path] = entry
      if (isSame(present, said)) return
      into.answers = writeAnswer(into.answers, path, said)
      into.pathRevisions[path] = revision
    }
  }
}

/** The applicant's own: something else than the source said before, or than nothing. */
function isOwn({ copies }: PrefilledParts, path: string, present: unknown): boolean {
  if (Object.hasOwn(copies, path)) return !isSame(present, copies[path])
  return present !== null && !(Array.isArray(present) && present.length === 0)
}

/** Values and exemptions that sources gave earlier and, asked again, do not give any more. */
function forgetUnsaid(
  { provenance, copies, exemptions }: PrefilledParts,
  prefill: Prefill,
): Pick<PrefilledParts, 'provenance' | 'copies' | 'exemptions'> {
  const answered = new Map(
    prefill.sources
      .filter(({ state }) => state === 'filled' || state === 'noData')
      .map(source => [source.sourceKey, source]),
  )
  const kept = { ...provenance }
  const keptCopies = { ...copies }
  for (const [path, entry] of Object.entries(provenance)) {
    const source = answered.get(entry.sourceKey)
    const isSaid = Object.hasOwn(prefill.provenance, path)
    if (source === undefined || isSaid || entry.trust === 'contested' || prefill.mayForget?.(path) === false)
      continue
    const { sourceValue: _sourceValue, ...facts } = entry
    const fetchedAt = source.fetchedAt ?? entry.fetchedAt
    kept[path] =
      entry.mode === 'verify'
        ? { ...facts, fetchedAt, trust: 'unverified' }
        : { ...facts, fetchedAt, mode: 'editable', trust: 'selfDeclared' }
    delete keptCopies[path]
  }
  return {
    provenance: kept,
    copies: keptCopies,
    exemptions: {
      ...Object.fromEntries(
        Object.entries(exemptions).filter(([material]) => !prefill.answeredFor.includes(material)),
      ),
      ...prefill.exemptions,
    },
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null)
}
