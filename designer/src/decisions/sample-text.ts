import type { SubjectKind } from '@yibiao/core/sentences'

/** A sample that was typed as FEEL text; nothing for an empty one. */
export function sampleText(kind: SubjectKind, typed: string): string | undefined {
  if (typed.trim() === '') return undefined
  switch (kind) {
    case 'number':
    case 'boolean':
    case 'other':
      return typed.trim()
    case 'date':
      return `date(${JSON.stringify(typed)})`
    case 'several':
      return `[${JSON.stringify(typed)}]`
    case 'choice':
    case 'text':
      return JSON.stringify(typed)
  }
}
