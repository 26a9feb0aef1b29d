import type { Field } from '@yibiao/schemas'
import { createContext, type ExpressionType, type Value } from '../expression/index.ts'
import type { FieldMeaning, SummaryContext, SummaryPiece } from './field-meaning.ts'
import type { JsonSchema } from './json-schema.ts'
import { localize } from './localize.ts'
import { ownEntry } from './record.ts'

type Answer = Readonly<Record<string, unknown>>

/** What the fields inside a group or a row mean together. */
export interface MembersMeaning {
  normalise(answer: Answer, fields: readonly Field[]): Answer
  toValue(answer: Answer, fields: readonly Field[]): Value
  types(fields: readonly Field[]): readonly [string, ExpressionType][]
  jsonSchema(fields: readonly Field[]): JsonSchema
  summarise(answer: Answer, fields: readonly Field[], context: SummaryContext): readonly SummaryPiece[]
}

/** The registry is passed in, because groups are themselves part of it. */
export function createMembersMeaning(meaningOf: (field: Field) => FieldMeaning<Field>): MembersMeaning {
  return {
    normalise: (answer, fields) =>
      Object.fromEntries(
        answering(fields).map(field => [
          field.key,
          meaningOf(field).normalise(ownEntry(answer, field.key), field),
        ]),
      ),
    toValue: (answer, fields) =>
      createContext(
        answering(fields).map((field): [string, Value] => {
          const meaning = meaningOf(field)
          return [field.key, meaning.toValue(meaning.normalise(ownEntry(answer, field.key), field), field)]
        }),
      ),
    types: fields => answering(fields).map(field => [field.key, meaningOf(field).valueType(field)]),
    jsonSchema: fields => ({
      type: 'object',
      properties: Object.fromEntries(
        answering(fields).map(field => [
          field.key,
          { title: localize(field.label, 'zh-CN'), ...meaningOf(field).jsonSchema(field) },
        ]),
      ),
      additionalProperties: false,
    }),
    summarise: (answer, fields, context) =>
      answering(fields).flatMap(field => {
        const pieces = meaningOf(field).summarise(ownEntry(answer, field.key) ?? null, field, context)
        const text = pieces.map(piece => piece.text).join(' ')
        return text === '' ? [] : [{ label: localize(field.label, context.locale), text }]
      }),
  }

  function answering(fields: readonly Field[]): readonly Field[] {
    return fields.filter(field => meaningOf(field).hasAnswer)
  }
}
