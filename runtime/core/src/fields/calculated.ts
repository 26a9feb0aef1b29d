import type { CalculatedField } from '@yibiao/schemas'
import {
  BOOLEAN,
  DATE,
  NUMBER,
  nullable,
  STRING,
  toValue,
  type AnswerKind,
  type ExpressionType,
} from '../expression/index.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { DATE_PATTERN, DECIMAL_PATTERN, orNull, type JsonSchema } from './json-schema.ts'
import { localize } from './localize.ts'

type ValueType = CalculatedField['valueType']

const TYPES: Readonly<Record<ValueType, ExpressionType>> = {
  text: STRING,
  number: NUMBER,
  integer: NUMBER,
  money: NUMBER,
  date: DATE,
  boolean: BOOLEAN,
}

const SCHEMAS: Readonly<Record<ValueType, JsonSchema>> = {
  text: { type: 'string' },
  number: { type: 'string', pattern: DECIMAL_PATTERN },
  integer: { type: 'integer' },
  money: { type: 'string', pattern: DECIMAL_PATTERN },
  date: { type: 'string', format: 'date', pattern: DATE_PATTERN },
  boolean: { type: 'boolean' },
}

/** The value is always set by evaluation, so there is nothing to normalise or to check. */
export const calculated: FieldMeaning<CalculatedField> = {
  empty: () => null,
  normalise: answer => answer ?? null,
  check: () => NO_ISSUES,
  summarise(answer, { valueType, unit }, { locale, texts }) {
    if (answer === null || answer === undefined) return []
    const text = summariseValue(answer, valueType, texts)
    return [{ text: unit === undefined ? text : `${text} ${localize(unit, locale)}` }]
  },
  jsonSchema: ({ valueType }) => orNull(SCHEMAS[valueType]),
  valueType: ({ valueType }) => nullable(TYPES[valueType]),
  toValue: (answer, { valueType }) => toValue(kindOf(valueType), answer),
  masking: 'none',
  hasAnswer: true,
}

function summariseValue(
  answer: unknown,
  valueType: ValueType,
  texts: Parameters<FieldMeaning<CalculatedField>['summarise']>[2]['texts'],
): string {
  if (typeof answer === 'boolean') return answer ? texts.yes : texts.no
  const text = String(answer)
  if (valueType === 'date') return texts.date(text)
  return valueType === 'money' ? texts.yuan(text) : text
}

function kindOf(valueType: ValueType): AnswerKind {
  return valueType
}
