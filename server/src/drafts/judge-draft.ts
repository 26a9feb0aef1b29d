import { joinPath, judgeAnswers, type Judgement } from '@yibiao/core/form'
import { overlayLocked } from '@yibiao/core/prefill'
import type { Issue } from '@yibiao/schemas'
import type { SubmittedMaterial } from '../cases/tables.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import { judgeMaterials } from './judge-materials.ts'
import type { DraftWorld } from './load-draft-world.ts'
import { listFields } from './locate-field.ts'
import type { Draft } from './queries.ts'

export type JudgedDraft = {
  judgement: Judgement
  materials: SubmittedMaterial[]
  /** Files that the answers name. */
  fieldAttachments: string[]
  /** Of severity error: the draft cannot be submitted. */
  errors: Issue[]
  warnings: Issue[]
}

/**
 * Judges what would be submitted now: the answers with the server's copies of locked values, calculated values
 * computed anew, hidden answers dropped, every file one of this draft.
 * @param only of a correction: ids of its open fields and keys of its open materials
 */
export function judgeDraft(
  { version, files, formContext: context, mayDefer }: DraftWorld,
  draft: Draft,
  only?: { fields: readonly string[]; materials: readonly string[] },
): JudgedDraft {
  const judgement = judgeAnswers(version.form, {
    answers: overlayLocked(draft.answers, draft.provenance, draft.copies),
    context,
    ...(only === undefined ? {} : { only: only.fields }),
  })
  // The applicant cannot mend here what is not open, yet what was warned of still stands.
  const whole =
    only === undefined ? judgement : judgeAnswers(version.form, { answers: judgement.answers, context })
  const { materials, issues } = judgeMaterials(version, draft, judgement, {
    files,
    context,
    mayDefer,
    ...(only === undefined ? {} : { only: only.materials }),
  })
  const named = namedFiles(version, judgement)
  const own = new Set(files.filter(file => file.field !== null && file.scan === 'clean').map(file => file.id))
  const known = new Set(
    judgement.issues.filter(({ code }) => code === 'files.unknown').map(({ path }) => path),
  )
  const foreign = named.filter(({ id, path }) => !own.has(id) && !known.has(path))
  const all = [
    ...judgement.issues,
    ...issues,
    ...foreign.map(({ path }): Issue => ({
      code: 'files.unknown',
      path,
      severity: 'error',
      params: { number: 1 },
    })),
  ]
  return {
    judgement,
    materials,
    fieldAttachments: named.map(({ id }) => id).filter(id => own.has(id)),
    errors: all.filter(issue => issue.severity === 'error'),
    warnings: [...whole.issues, ...issues].filter(issue => issue.severity === 'warning'),
  }
}

/** Ids of files in the answers of upload, image, signature and declaration fields. */
function namedFiles(version: PublishedVersion, judgement: Judgement): { id: string; path: string }[] {
  const keys = new Set(
    listFields(version.definition.form)
      .filter(field => ['upload', 'image', 'signature', 'declaration'].includes(field.type))
      .map(field => field.key),
  )
  return keys.size === 0 ? [] : collect(judgement.answers, '', keys)
}

function collect(value: unknown, path: string, keys: ReadonlySet<string>): { id: string; path: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerPath = path + joinPath([key])
    const ids = keys.has(key) ? idsOf(inner) : undefined
    return ids === undefined ? collect(inner, innerPath, keys) : ids.map(id => ({ id, path: innerPath }))
  })
}

/** A list of ids, or the drawn signature of a signature or declaration; undefined for what is neither. */
function idsOf(answer: unknown): string[] | undefined {
  if (Array.isArray(answer)) return answer.every(id => typeof id === 'string') ? answer : undefined
  if (typeof answer !== 'object' || answer === null) return undefined
  if ('attachment' in answer) return typeof answer.attachment === 'string' ? [answer.attachment] : []
  return 'signature' in answer ? (idsOf(answer.signature) ?? []) : undefined
}
