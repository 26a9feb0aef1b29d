import type { FormDefinition, GroupField } from '@yibiao/schemas'
import { isContext, type EvaluationScope, type JsonValue, type Value } from '../expression/index.ts'
import { fieldMeanings, topFields } from '../fields/index.ts'
import type { FormContext } from '../form/form-context.ts'
import { toMergeValue } from './document-facts.ts'

/**
 * The names a flow's conditions may use, over one submission: its answers by key, the parties, the department, the
 * situation. The engine adds `nodes` and the dates of `case`.
 * @param extra further members of `case`, e.g. its number for texts that name it
 */
export function caseFacts(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  context: FormContext,
  extra: Readonly<Record<string, JsonValue>> = {},
): EvaluationScope {
  const values = answerValues(form, answers)
  const named: Readonly<Record<string, unknown>> = {
    applicant: context.applicant,
    agent: context.agent,
    department: context.department,
    situation: context.situation,
    credit: context.credit,
    case: { ...context.case, ...extra },
  }
  const known = new Map<string, Value>()
  return {
    today: context.today,
    now: context.now,
    ...(context.calendar === undefined ? {} : { calendar: context.calendar }),
    lookup: name => {
      const answer = values.get(name)
      if (answer !== undefined) return answer
      if (!Object.hasOwn(named, name)) return undefined
      let value = known.get(name)
      if (value === undefined) {
        value = toMergeValue(plain(named[name]))
        known.set(name, value)
      }
      return value
    },
  }
}

/** What rules see of the answers: the form is one group of all its fields. */
export function answerValues(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Value> {
  const whole: GroupField = {
    type: 'group',
    id: 'form',
    key: 'form',
    label: '',
    fields: [...topFields(form)],
  }
  const value = fieldMeanings.group.toValue(answers, whole)
  return value !== null && isContext(value) ? value.entries : new Map()
}

/** Facts are plain JSON already; the round trip drops members that are undefined. */
function plain(fact: unknown): JsonValue {
  const text = JSON.stringify(fact ?? null)
  const json: JsonValue = JSON.parse(text)
  return json
}
