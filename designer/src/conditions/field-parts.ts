import type { ExpressionType } from '@yibiao/core/expression'
import { IDENTITY_DOCUMENT_TYPES, meaningOf } from '@yibiao/core/fields'
import type { SubjectKind } from '@yibiao/core/sentences'
import type { Field } from '@yibiao/schemas'
import type { RuleSubject } from './rule-subjects.ts'
import type { SubjectWords } from './subject-words.ts'

/** Fields whose answers have parts a rule can be about. */
export type CompositeField = Extract<
  Field,
  {
    type:
      | 'person'
      | 'organisation'
      | 'agent'
      | 'address'
      | 'delivery'
      | 'identityDocument'
      | 'dateRange'
      | 'declaration'
      | 'signature'
      | 'mapPoint'
      | 'upload'
      | 'image'
  }
>

/** The parts of an answer as rules name them, level by level: `period`, `period.from`, `period.to`. */
export function partsOf(field: CompositeField, words: SubjectWords): RuleSubject[] {
  return partsOfType(meaningOf(field).valueType(field), { field, words, text: '', label: '' })
}

interface Around {
  readonly field: CompositeField
  readonly words: SubjectWords
  readonly text: string
  readonly label: string
}

function partsOfType(type: ExpressionType, around: Around): RuleSubject[] {
  if (type.kind !== 'context' || type.entries === null) return []
  const { words } = around
  return [...type.entries].flatMap(([part, inner]) => {
    const text = around.text + part
    const label = around.label + (words.partNames.get(part) ?? part)
    const values = valuesOf(part, around)
    const kind = values === undefined ? kindOfType(inner) : 'choice'
    const below = { ...around, text: `${text}.`, label: `${label} / ` }
    const subject: RuleSubject = {
      text,
      label,
      kind,
      ...(values ? { values } : {}),
      ...(part === 'region' ? { isRegion: true } : {}),
    }
    return [subject, ...partsOfType(inner, below)]
  })
}

/** How values of a type are compared; those of times and lengths of time are not. */
export function kindOfType({ kind }: ExpressionType): SubjectKind {
  switch (kind) {
    case 'boolean':
    case 'number':
    case 'date':
      return kind
    case 'string':
      return 'text'
    default:
      return 'other'
  }
}

/** What can be chosen for a part. */
function valuesOf(part: string, { field, words }: Around): RuleSubject['values'] {
  const codes = codesOf(part, field)
  return codes?.map(value => ({ value, label: words.partNames.get(value) ?? value }))
}

function codesOf(part: string, field: CompositeField): readonly string[] | undefined {
  switch (part) {
    case 'sex':
      return ['male', 'female']
    case 'way':
      return field.type === 'delivery' ? field.ways : undefined
    case 'documentType':
      return (field.type === 'identityDocument' ? field.documentTypes : undefined) ?? IDENTITY_DOCUMENT_TYPES
    default:
      return undefined
  }
}
