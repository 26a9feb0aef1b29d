import { compileExpression, createBudget, evaluate, parseExpression } from '@yibiao/core/expression'
import { changeForm, compileForm, prepareForm, startForm, type FormState } from '@yibiao/core/form'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { timeInTurns, toFigure, type Figure } from './measure.ts'
import { forMilliseconds, profile } from './profile.ts'

const rules = 500
const dependents = 10

/** One answer that ten rules of 500 read, beside evaluating those ten rules and nothing else. */
export async function benchRuleChange(): Promise<Figure> {
  const compiled = compileForm(formOfRules(), {})
  if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
  const prepared = prepareForm(compiled.form)
  const context = { today: '2026-07-06', now: '2026-07-06T02:00:00Z' }
  const answers = Object.fromEntries(Array.from({ length: rules }, (_, index) => [`f${index}`, 'x']))
  let state: FormState = startForm(prepared, { answers, context })
  let turn = 0
  const ours = (): FormState => {
    turn += 1
    state = changeForm(prepared, state, [{ path: '/f0', value: turn % 2 === 0 ? 'a' : 'b' }])
    return state
  }
  ours()
  const shown = [...state.fields.values()].filter(field => field.isVisible).length
  const shownBefore = [...ours().fields.values()].filter(field => field.isVisible).length
  const changed = state.changed.length
  if (Math.abs(shown - shownBefore) !== dependents)
    throw new Error(`${shown} and ${shownBefore} fields show.`)

  const direct = Array.from({ length: dependents }, () => compile('f0 = "a"'))
  let value = 'a'
  const scope = { today: context.today, lookup: (name: string) => (name === 'f0' ? value : undefined) }
  const times = timeInTurns({
    floor: () => {
      value = value === 'a' ? 'b' : 'a'
      const budget = createBudget()
      return direct.map(rule => evaluate(rule, scope, budget))
    },
    ours,
  })
  const figure = toFigure({
    name: `change what ${dependents} of ${rules} rules read ÷ those ${dependents} rules`,
    unit: 'µs',
    floor: times.get('floor') ?? Number.NaN,
    ours: times.get('ours') ?? Number.NaN,
    reach: 3,
    note: `${changed} states of fields made anew`,
  })
  return figure.ratio <= figure.reach
    ? figure
    : { ...figure, profile: await profile(forMilliseconds(600, ours)) }
}

/** f0 decides about f1 … f10; each further field about one other. */
function formOfRules(): FormDefinition {
  const fields = Array.from({ length: rules }, (_, index): Field => {
    const field = { id: `f${index}`, key: `f${index}`, label: `字段${index}`, type: 'text' as const }
    if (index === 0) return field
    return { ...field, visibleWhen: index <= dependents ? 'f0 = "a"' : `f${index - 1} != "z"` }
  })
  const sections = Array.from({ length: 10 }, (_, index) => ({
    id: `s${index}`,
    title: `分组${index}`,
    fields: fields.slice(index * 50, index * 50 + 50),
  }))
  return { pages: [{ id: 'p', title: '页', sections }] }
}

function compile(text: string): ReturnType<typeof compileExpression> {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) throw new Error(JSON.stringify(parsed))
  return compileExpression(parsed.ast)
}
