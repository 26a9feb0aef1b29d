import { civilDateOfInstant } from '../../clock/index.ts'
import { fromJson, type EvaluationScope, type JsonValue } from '../../expression/index.ts'

/** Plain answers as the names of rules, for a world without a form: texts, integers and booleans as they are. */
export function factsOf(answers: Readonly<Record<string, JsonValue>>, now: string): EvaluationScope {
  const values = new Map(Object.entries(answers).map(([key, answer]) => [key, fromJson(answer)]))
  return { lookup: name => values.get(name), today: civilDateOfInstant(now) }
}
