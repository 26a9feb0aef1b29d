import type { FileKind } from '@yibiao/schemas'
import { listOf, STRING } from '../expression/index.ts'
import type { AttachmentFacts } from '../form/types.ts'
import { isTextList } from './choice.ts'
import { createFieldIssue } from './create-issue.ts'
import {
  NO_ISSUES,
  type CheckContext,
  type IssueDraft,
  type SummaryContext,
  type SummaryPiece,
} from './field-meaning.ts'

export const filesType = listOf(STRING)

export interface FilesRule {
  readonly minFiles?: number
  readonly maxFiles?: number
  /** Of one file. */
  readonly maxMegabytes?: number
  readonly accept?: readonly FileKind[]
  /** Width to height, `5:7`. */
  readonly ratio?: string
}

/** How far an image's ratio may be off. */
const RATIO_TOLERANCE = 0.02
const MEGABYTE = 1_048_576

/** Attachment ids, each once. */
export function normaliseFiles(answer: unknown): unknown {
  if (answer === undefined || answer === null || answer === '') return []
  if (typeof answer === 'string') return [answer]
  if (!Array.isArray(answer)) return answer
  return new Set(answer).size === answer.length ? answer : [...new Set<unknown>(answer)]
}

export function checkFiles(answer: unknown, rule: FilesRule, context: CheckContext): readonly IssueDraft[] {
  if (!isTextList(answer)) return [createFieldIssue('answer.shape')]
  const actual = answer.length
  if (actual === 0) return NO_ISSUES
  const { minFiles = 1, maxFiles } = rule
  const issues: IssueDraft[] = []
  if (actual < minFiles) issues.push(createFieldIssue('files.tooFew', { minimum: minFiles, actual }))
  if (maxFiles !== undefined && actual > maxFiles) {
    issues.push(createFieldIssue('files.tooMany', { maximum: maxFiles, actual }))
  }
  if (context.attachments === undefined) return issues
  for (const [index, id] of answer.entries()) {
    const facts = context.attachments.get(id)
    const issue =
      facts === undefined ? createFieldIssue('files.unknown', { number: index + 1 }) : checkFile(facts, rule)
    if (issue !== undefined) issues.push(issue)
  }
  return issues
}

export function summariseFiles(
  answer: unknown,
  { attachments, texts }: SummaryContext,
): readonly SummaryPiece[] {
  if (!isTextList(answer) || answer.length === 0) return []
  const names = answer.flatMap(id => attachments?.get(id)?.name ?? [])
  return [
    { text: names.length === answer.length ? names.join(texts.listSeparator) : texts.files(answer.length) },
  ]
}

function checkFile(facts: AttachmentFacts, rule: FilesRule): IssueDraft | undefined {
  const { name, size, fileKind, width, height } = facts
  const { maxMegabytes, accept, ratio } = rule
  if (accept !== undefined && !accept.some(kind => kind === fileKind)) {
    return createFieldIssue('files.kind', { name, kinds: accept.join(', ') })
  }
  if (maxMegabytes !== undefined && size > maxMegabytes * MEGABYTE) {
    return createFieldIssue('files.tooLarge', { name, maximum: maxMegabytes })
  }
  if (ratio === undefined || width === undefined || height === undefined) return undefined
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  const isOff = Math.abs((width * down) / (height * across) - 1) > RATIO_TOLERANCE
  return isOff ? createFieldIssue('files.ratio', { name, ratio }) : undefined
}
