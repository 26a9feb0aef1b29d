import {
  add,
  compare,
  compileExpression,
  createBudget,
  evaluate,
  fromJson,
  multiply,
  parseDecimal,
  parseExpression,
  toValue,
  type JsonValue,
  type Numeric,
  type Value,
} from '@yibiao/core/expression'
import { evaluate as evaluateWithFeelin } from 'feelin'
import { timeInTurns, toFigure, type Figure } from './measure.ts'
import { forMilliseconds, profile } from './profile.ts'

/** A rule as departments write them, and the same by hand in TypeScript on the answers as they are stored. */
type Rule = {
  name: string
  text: string
  byHand: () => unknown
  result: JsonValue
}

const answers = {
  age: 67,
  place: 'crossStreet',
  startsOn: '2026-08-01',
  endsOn: '2029-07-31',
  amount: '128.50',
  rate: '0.065',
  rows: Array.from({ length: 10 }, (_, index) => ({ amount: `${index}.25` })),
}

const decimal = (text: string): Numeric => parseDecimal(text) ?? 0
/** Decimals are read once, by ours as by hand. */
const amounts = answers.rows.map(row => decimal(row.amount))
const amount = decimal(answers.amount)
const rate = decimal(answers.rate)
const thousand = decimal('1000')
const places = ['wall', 'pole', 'crossStreet']

const rules: Rule[] = [
  {
    name: 'age',
    text: 'age >= 60 and age < 80',
    byHand: () => answers.age >= 60 && answers.age < 80,
    result: true,
  },
  {
    name: 'in list',
    text: 'place in ["wall", "pole", "crossStreet"]',
    byHand: () => places.includes(answers.place),
    result: true,
  },
  { name: 'dates', text: 'startsOn < endsOn', byHand: () => answers.startsOn < answers.endsOn, result: true },
  {
    name: 'decimal threshold',
    text: 'amount * rate <= 1000',
    byHand: () => compare(multiply(amount, rate), thousand) <= 0,
    result: true,
  },
  {
    name: 'column sum',
    text: 'sum(rows.amount) <= 1000',
    byHand: () =>
      compare(
        amounts.reduce((sum, each) => add(sum, each), decimal('0')),
        thousand,
      ) <= 0,
    result: true,
  },
]

const reachOfHand = 15
const reachOfFeelin = 1 / 300

/** Compiled rules beside the same by hand, and beside feelin, which reads the text each time. */
export async function benchExpressions(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const rule of rules) {
    const run = prepare(rule.text)
    if (JSON.stringify(run()) !== JSON.stringify({ value: rule.result }) || rule.byHand() !== rule.result)
      throw new Error(`${rule.text} gives ${JSON.stringify(run())}.`)
    const feelinContext = contextForFeelin()
    const times = timeInTurns({
      byHand: rule.byHand,
      ours: run,
      feelin: () => evaluateWithFeelin(rule.text, feelinContext),
    })
    const time = (name: string): number => times.get(name) ?? Number.NaN
    const figure = toFigure({
      name: `expression (${rule.name}) ÷ by hand`,
      unit: 'µs',
      floor: time('byHand'),
      ours: time('ours'),
      reach: reachOfHand,
    })
    figures.push(
      figure.ratio <= figure.reach
        ? figure
        : { ...figure, profile: await profile(forMilliseconds(400, run)) },
      toFigure({
        name: `expression (${rule.name}) ÷ feelin`,
        unit: 'µs',
        floor: time('feelin'),
        ours: time('ours'),
        reach: reachOfFeelin,
      }),
    )
  }
  return figures
}

function prepare(text: string): () => unknown {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) throw new Error(JSON.stringify(parsed))
  const compiled = compileExpression(parsed.ast)
  const values = new Map<string, Value>([
    ['age', answers.age],
    ['place', answers.place],
    ['startsOn', toValue('date', answers.startsOn)],
    ['endsOn', toValue('date', answers.endsOn)],
    ['amount', amount],
    ['rate', rate],
    ['rows', answers.rows.map(row => fromRow(row.amount))],
  ])
  const scope = {
    today: '2026-07-06',
    lookup: (name: string) => values.get(name),
    // Forms answer a column without building its rows.
    column: (name: string, key: string) => (name === 'rows' && key === 'amount' ? amounts : undefined),
  }
  return () => evaluate(compiled, scope, createBudget())
}

function fromRow(text: string): Value {
  const row = fromJson({ amount: 0 })
  if (typeof row === 'object' && row !== null && 'entries' in row)
    return { kind: 'context', entries: new Map([['amount', decimal(text)]]) }
  return row
}

function contextForFeelin(): Record<string, unknown> {
  return {
    ...answers,
    amount: Number(answers.amount),
    rate: Number(answers.rate),
    rows: answers.rows.map(row => ({ amount: Number(row.amount) })),
  }
}
