import type { Field, MaterialDefinition, Option, OptionSource } from '@yibiao/schemas'
import { below, collect, type ExpressionPlace } from './expression-place.ts'

/** A field without the fields inside it, which have places of their own. */
export type FieldPart = Field extends infer Each ? (Each extends Field ? Omit<Each, 'fields'> : never) : never

/** Of a page or section. */
export function placesOfPart(part: { readonly visibleWhen?: string | undefined }): ExpressionPlace[] {
  return collect(part, ['visibleWhen'], { kind: 'condition', onLoss: 'removeProperty' })
}

/** Of a field, not of those inside it. */
export function placesOfField(field: FieldPart): ExpressionPlace[] {
  const conditions = ['visibleWhen', 'requiredWhen', 'readOnlyWhen']
  const calculate = field.type === 'calculated' ? 'refuse' : 'removeProperty'
  return [
    ...collect(field, conditions, { kind: 'condition', onLoss: 'removeProperty' }),
    ...collect(field, ['calculate'], { onLoss: calculate }),
    ...collect(field, ['initial'], { onLoss: 'removeProperty' }),
    ...(field.checks ?? []).flatMap((check, index) =>
      below(
        ['checks', index],
        [
          ...collect(check, ['assert'], { kind: 'condition', onLoss: 'removeElement' }).map(each => ({
            ...each,
            element: [],
          })),
          ...collect(check, ['figure'], { onLoss: 'removeProperty' }),
        ],
      ),
    ),
    ...collect(field, ['notBefore', 'notAfter'], { type: 'date', onLoss: 'removeProperty' }),
    ...('options' in field ? below(['options'], placesOfOptions(field.options)) : []),
  ]
}

/** Of a required document. */
export function placesOfMaterial(material: MaterialDefinition): ExpressionPlace[] {
  return collect(material, ['condition'], { kind: 'condition', onLoss: 'removeProperty' })
}

function placesOfOptions(source: OptionSource): ExpressionPlace[] {
  switch (source.type) {
    case 'inline':
      return below(['options'], placesOfInline(source.options))
    case 'codeTable':
      return collect(source, ['filter'], {
        kind: 'condition',
        names: ['code', 'label'],
        onLoss: 'removeProperty',
      })
    case 'source':
      return [
        ...collect(source, ['items'], { type: 'list', names: ['response'] }),
        ...collect(source, ['value', 'label'], { names: ['item'] }),
      ]
    case 'rows':
      return []
  }
}

function placesOfInline(options: readonly Option[]): ExpressionPlace[] {
  return options.flatMap((option, index) =>
    below(
      [index],
      [
        ...collect(option, ['visibleWhen'], { kind: 'condition', onLoss: 'removeProperty' }),
        ...below(['children'], placesOfInline(option.children ?? [])),
      ],
    ),
  )
}
