import type { ItemDefinition, PrefillSource, ProvenanceView } from '@yibiao/schemas'
import type { JsonValue } from '../expression/index.ts'
import { splitPath, writePath } from '../form/answer-path.ts'
import type { Answers, CodeTableReader } from '../form/types.ts'
import { applyResponse, type FilledValue } from './apply-response.ts'
import { preparePrefill } from './prepare-prefill.ts'

/** What the sources gave for a preview, put into the form as a draft would have it. */
export interface FilledTrial {
  readonly answers: Answers
  /** By path. */
  readonly provenance: Readonly<Record<string, ProvenanceView>>
  /** Keys of sources whose mappings cannot be read yet. */
  readonly broken: readonly string[]
}

export interface SourceResponses {
  /** By key of the source; a source that is absent or has no data fills nothing. */
  readonly responses: Readonly<Record<string, JsonValue>>
  readonly now: string
  /** In Asia/Shanghai. */
  readonly today: string
  readonly codeTables: CodeTableReader
}

/** Fills an empty form from the responses; of two sources for one field the earlier in the list counts. */
export function fillFromSources(definition: ItemDefinition, given: SourceResponses): FilledTrial {
  const broken: string[] = []
  const provenance: Record<string, ProvenanceView> = {}
  let answers: unknown = {}
  for (const source of definition.prefill.sources) {
    const response = given.responses[source.key]
    if (response === undefined) continue
    const values = valuesOf(definition, source, response, given)
    if (!values) broken.push(source.key)
    for (const { path, value, mode } of values ?? []) {
      if (path in provenance || mode === 'verify') continue
      answers = writePath(answers, splitPath(path), value)
      provenance[path] = {
        source: source.name,
        sourceKey: source.key,
        fetchedAt: given.now,
        mode,
        trust: mode === 'suggested' ? 'unverified' : 'official',
      }
    }
  }
  return { answers: answers as Answers, provenance, broken }
}

function valuesOf(
  { prefill, form }: ItemDefinition,
  source: PrefillSource,
  response: JsonValue,
  { today, codeTables }: SourceResponses,
): readonly FilledValue[] | undefined {
  const mappings = prefill.mappings.filter(mapping => mapping.source === source.key)
  try {
    return preparePrefill({ sources: [source], mappings }).flatMap(prepared =>
      applyResponse(form, prepared, response, today, codeTables),
    )
  } catch (error) {
    // An expression that is being written.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
