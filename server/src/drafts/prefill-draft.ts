import { isLocked } from '@yibiao/core/prefill'
import { canonicalJson, readPath, type FormContext } from '@yibiao/core/form'
import type { ApplicantActor } from '../access/actor.ts'
import { actorKeyOf } from '../access/actor.ts'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'
import type { Context } from '../context/context.ts'
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
  'answers' | 'pathRevisions' | 'provenance' | 'sources' | 'copies' | 'exemptions'
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
 */
export function mergePrefill(draft: PrefilledParts, revision: number, prefill: Prefill): PrefilledParts {
  const merged: PrefilledParts = {
    answers: { ...draft.answers },
    pathRevisions: { ...draft.pathRevisions },
    provenance: { ...draft.provenance },
    sources: [
      ...draft.sources.filter(
        known => !prefill.sources.some(({ sourceKey }) => sourceKey === known.sourceKey),
      ),
      ...prefill.sources,
    ],
    copies: { ...draft.copies, ...prefill.copies },
    exemptions: { ...draft.exemptions, ...prefill.exemptions },
  }
  const values = new Map(prefill.filled.map(({ path, value }) => [path, value]))
  for (const [path, entry] of Object.entries(prefill.provenance)) {
    const before = draft.provenance[path]
    if (before?.trust === 'contested') {
      merged.provenance[path] = { ...entry, trust: 'contested', sourceValue: values.get(path) ?? null }
      continue
    }
    const present = readPath(draft.answers, path) ?? null
    if (entry.mode === 'verify') {
      merged.provenance[path] = {
        ...entry,
        trust: isSame(present, prefill.copies[path]) ? 'official' : 'unverified',
      }
      continue
    }
    const isOwn = !isLocked(entry) && present !== null && !isSame(present, draft.copies[path])
    if (isOwn) {
      const isAsSource = isSame(present, values.get(path))
      merged.provenance[path] = isAsSource
        ? entry
        : { ...entry, trust: 'changed', sourceValue: values.get(path) ?? null }
      continue
    }
    merged.provenance[path] = entry
    if (!values.has(path) || isSame(present, values.get(path))) continue
    merged.answers = writeAnswer(merged.answers, path, values.get(path))
    merged.pathRevisions[path] = revision
  }
  return merged
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null)
}
