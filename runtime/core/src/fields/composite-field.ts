import type { Field } from '@yibiao/schemas'
import { contextOf, createContext, nullable, type ExpressionType, type Value } from '../expression/index.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import {
  NO_ISSUES,
  type CheckContext,
  type FieldMeaning,
  type IssueDraft,
  type MaskingKind,
} from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { isRecord, ownEntry } from './record.ts'
import type { PartName } from './summary-texts.ts'
import type { ValueMeaning } from './value-meaning.ts'

/** A part that a field shows, and whether it is needed once the composite value is given or required. */
export interface ShownPart<P extends string> {
  readonly part: P
  readonly isRequired: boolean
}

export interface CompositeRule<F extends Field, P extends PartName> {
  readonly parts: Readonly<Record<P, ValueMeaning>>
  /** The parts shown, in order. */
  readonly shownParts: (field: F, answer: unknown) => readonly ShownPart<P>[]
  /** What the parts say about one another. */
  readonly checkTogether?: (
    answer: Readonly<Record<string, unknown>>,
    field: F,
    context: CheckContext,
  ) => readonly IssueDraft[]
}

/** A value of several named parts: a person, an organisation, an agent, a delivery. */
export function createCompositeField<F extends Field, P extends PartName>(
  rule: CompositeRule<F, P>,
): FieldMeaning<F> {
  const { parts, shownParts, checkTogether } = rule
  const names = Object.keys(parts).filter((name): name is P => Object.hasOwn(parts, name))
  return {
    empty: () => null,
    normalise(answer, field) {
      if (answer === undefined || answer === null || answer === '') return null
      if (!isRecord(answer)) return answer
      const normalised: Record<string, unknown> = {}
      let isEmpty = true
      for (const { part } of shownParts(field, answer)) {
        const value = parts[part].normalise(ownEntry(answer, part))
        normalised[part] = value
        if (value !== null) isEmpty = false
      }
      return isEmpty ? null : normalised
    },
    check(answer, field, context) {
      if (answer === null) return NO_ISSUES
      if (!isRecord(answer)) return [createFieldIssue('answer.shape')]
      const issues: IssueDraft[] = []
      for (const { part, isRequired } of shownParts(field, answer)) {
        const value = ownEntry(answer, part) ?? null
        if (value !== null) {
          for (const issue of parts[part].check(value, context)) issues.push(issueAt(issue, part))
        } else if (isRequired) {
          issues.push(issueAt(createFieldIssue('answer.required'), part))
        }
      }
      if (checkTogether !== undefined) issues.push(...checkTogether(answer, field, context))
      return issues.length === 0 ? NO_ISSUES : issues
    },
    summarise(answer, field, context) {
      if (!isRecord(answer)) return []
      return shownParts(field, answer).flatMap(({ part }) => {
        const text = parts[part].summarise(ownEntry(answer, part) ?? null, context)
        return text === '' ? [] : [{ label: context.texts.parts[part], text }]
      })
    },
    jsonSchema: field => {
      const shown = shownParts(field, null).map(({ part }) => part)
      return orNull({
        type: 'object',
        properties: Object.fromEntries(shown.map(part => [part, orNull(parts[part].jsonSchema)])),
        additionalProperties: false,
      })
    },
    valueType: field =>
      nullable(
        contextOf(
          shownParts(field, null).map(({ part }): [string, ExpressionType] => [
            part,
            nullable(parts[part].valueType),
          ]),
        ),
      ),
    toValue(answer, field) {
      if (!isRecord(answer)) return null
      return createContext(
        shownParts(field, answer).map(({ part }): [string, Value] => [
          part,
          parts[part].toValue(ownEntry(answer, part) ?? null),
        ]),
      )
    },
    masking: Object.fromEntries(names.map((name): [string, MaskingKind] => [name, parts[name].masking])),
    hasAnswer: true,
  }
}
