import { canonicalJson, readPath } from '@yibiao/core/form'
import type { ItemDefinition, PrefillSource, ValueDifference } from '@yibiao/schemas'
import type { ApplicantActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import type { FoundDraft } from './find-draft.ts'
import { loadDraftWorld } from './load-draft-world.ts'
import { askSources, mergePrefill, type PrefilledParts } from './prefill-draft.ts'
import { lockDraft, writeDraft, type Draft } from './queries.ts'
import { isSourceOpen, withinOpen } from './within-open.ts'

/** How old an answer may be when the source says nothing of it: a day. */
const usualCacheMinutes = 1_440

/**
 * Asks those sources again whose answers are too old to be submitted, and brings what they say now into the draft.
 * Runs before the submission's transaction and holds no connection while it waits.
 * @returns what the applicant has to see before submitting; none when nothing changed
 */
export async function recheckSources(
  context: Context,
  actor: ApplicantActor,
  found: FoundDraft,
  seenRevision: number,
): Promise<{ differences: readonly ValueDifference[]; revision: number }> {
  const { draft, applicant } = found
  const unchanged = { differences: [], revision: draft.revision }
  if (draft.revision !== seenRevision) return unchanged
  const party = { partyId: actor.partyId }
  const world = await withReader(context.database, party, reader =>
    loadDraftWorld(context, reader, draft, applicant),
  )
  const { definition } = world.version
  const sources = staleSources(definition, draft, context.clock.now()).map(({ key }) => key)
  if (sources.length === 0) return unchanged
  const prefill = await askSources(context, actor, {
    ...world,
    applicant,
    answers: draft.answers,
    // Whoever consented to the first question consented to the same one again.
    asked: { sources, consents: sources },
  })
  return withTransaction(context.database, party, async transaction => {
    const held = await lockDraft(context, transaction, draft, draft.id)
    if (held.revision !== seenRevision) return { ...unchanged, revision: held.revision }
    const merged = mergePrefill(held, held.revision + 1, withinOpen(definition.form, held.opens, prefill))
    const differences = differencesOf(held, merged, sources)
    const revision = held.revision + (differences.length > 0 ? 1 : 0)
    await writeDraft(context, transaction, held, {
      ...merged,
      provenance: withEarlier(merged.provenance, differences),
      revision,
      updatedAt: context.clock.now(),
    })
    return { differences, revision }
  })
}

/** Sources whose answer is missing, failed, too old, or must be fresh whenever something is submitted. */
export function staleSources(
  { form, prefill }: Pick<ItemDefinition, 'form' | 'prefill'>,
  draft: Pick<Draft, 'sources' | 'opens'>,
  now: Date,
): PrefillSource[] {
  return prefill.sources.filter(source => {
    const mappings = prefill.mappings.filter(mapping => mapping.source === source.key)
    if (!isSourceOpen(form, draft.opens, { key: source.key, mappings })) return false
    const known = draft.sources.find(({ sourceKey }) => sourceKey === source.key)
    if (source.consent !== undefined && (known === undefined || known.state === 'needsConsent')) return false
    if (known === undefined || known.state === 'notAsked' || known.state === 'failed') return true
    // What was looked up by a typed key may have been looked up by another one.
    if (source.when === 'keyed' || mappings.some(({ recheckAt }) => recheckAt?.includes('submit')))
      return true
    const age = now.getTime() - new Date(known.fetchedAt ?? 0).getTime()
    return age > (source.cacheMinutes ?? usualCacheMinutes) * 60_000
  })
}

/** What stands in the answers now and did not before, and what no source vouches for any more. */
function differencesOf(
  before: PrefilledParts,
  after: PrefilledParts,
  asked: readonly string[],
): ValueDifference[] {
  return Object.entries(after.provenance).flatMap(([path, entry]): ValueDifference[] => {
    if (!asked.includes(entry.sourceKey) || entry.mode === 'verify') return []
    const [earlier, now] = [readPath(before.answers, path) ?? null, readPath(after.answers, path) ?? null]
    const { source } = entry
    if (canonicalJson(earlier) !== canonicalJson(now)) return [{ path, source, before: earlier, after: now }]
    const isGone = entry.trust === 'selfDeclared' && before.provenance[path]?.trust === 'official'
    return isGone ? [{ path, source, before: earlier, after: null }] : []
  })
}

function withEarlier(
  provenance: Draft['provenance'],
  differences: readonly ValueDifference[],
): Draft['provenance'] {
  const earlier = new Map(differences.map(({ path, before }) => [path, before]))
  return Object.fromEntries(
    Object.entries(provenance).map(([path, entry]) => [
      path,
      earlier.has(path) ? { ...entry, earlierValue: earlier.get(path) ?? null } : entry,
    ]),
  )
}
