import { join } from 'node:path'
import { judgeAnswers, prepareForm } from '@yibiao/core/form'
import { answersSchema } from '@yibiao/core/fields'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { compiled, governmentForm } from './government-form.ts'
import { median, timeInTurns, toFigure, type Figure } from './measure.ts'
import { installPeers, nameWithVersion, peersFolder } from './peers.ts'

const reachOfAjv = 8
const reachOfFormio = 1 / 100

/**
 * The server's judgement of one submission of 100 fields (rules, calculated values, checks), warm, beside Ajv compiled
 * for the same shape of data, which judges no rule at all, and beside what form.io's server runs over a submission.
 */
export async function benchFormJudgement(): Promise<Figure[]> {
  const form = governmentForm({ fields: 100, pages: 1, sectionsPerPage: 5 })
  const prepared = prepareForm(compiled(form))
  const answers = answersOf(form)
  const context = { today: '2026-07-06', now: '2026-07-06T02:00:00Z' }
  const first = judgeAnswers(prepared, { answers, context })
  if (first.issues.length > 0) throw new Error(`The answers must be right: ${JSON.stringify(first.issues)}`)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(answersSchema(form))
  if (!validate(first.answers)) throw new Error(JSON.stringify(validate.errors))
  const times = timeInTurns({
    floor: () => validate(first.answers),
    ours: () => judgeAnswers(prepared, { answers, context }),
  })
  const floor = times.get('floor') ?? Number.NaN
  const ours = times.get('ours') ?? Number.NaN
  const peers = await judgesOfPeers(form)
  const formio = await timeEach(() => peers.formio(answers))
  const formily = await timeEach(() => peers.formily(answers))
  return [
    toFigure({
      name: 'judge a submission of 100 fields ÷ Ajv on the same data',
      unit: 'µs',
      floor,
      ours,
      reach: reachOfAjv,
      note: `${nameWithVersion('@formily/core')} ${(formily / floor).toFixed(0)}×, ${nameWithVersion('@formio/core')} ${(formio / floor).toFixed(0)}×`,
    }),
    toFigure({
      name: `judge a submission of 100 fields ÷ ${nameWithVersion('@formio/core')}, processors of its server`,
      unit: 'µs',
      floor: formio,
      ours,
      reach: reachOfFormio,
      note: 'without the sandbox that its server adds',
    }),
  ]
}

type Judge = (answers: unknown) => Promise<Verdict> | Verdict
type Verdict = { readonly errors: readonly unknown[] }

/** @throws Error when a peer finds nothing wrong with wrong answers, or anything with right ones */
async function judgesOfPeers(form: FormDefinition): Promise<{ formio: Judge; formily: Judge }> {
  installPeers()
  const load = async (file: string, name: string): Promise<Judge> => {
    const module = (await import(join(peersFolder, 'src', file))) as Record<
      string,
      (form: FormDefinition) => Judge
    >
    const judge = module[name]?.(form)
    if (judge === undefined) throw new Error(`${file} has no ${name}.`)
    const right = await judge(answersOf(form))
    const wrong = await judge({ ...answersOf(form), f0: '', f4: '2027-01-01', f6: 'x' })
    if (right.errors.length > 0 || wrong.errors.length !== 3)
      throw new Error(`${file} finds ${right.errors.length} and ${wrong.errors.length} instead of 0 and 3.`)
    return judge
  }
  return {
    formio: await load('judge-with-formio.js', 'createFormioJudge'),
    formily: await load('judge-with-formily.js', 'createFormilyJudge'),
  }
}

/** Microseconds of one call, the median of some after the first few. */
async function timeEach(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 40; round += 1) {
    const begun = performance.now()
    await run()
    if (round >= 10) times.push((performance.now() - begun) * 1_000)
  }
  return median(times)
}

function answersOf(form: FormDefinition): Record<string, unknown> {
  const fields = form.pages.flatMap(page => page.sections).flatMap(section => section.fields)
  return Object.fromEntries(
    fields.filter(field => field.type !== 'calculated').map(field => [field.key, answerOf(field)]),
  )
}

function answerOf(field: Field): unknown {
  if (field.type === 'money') return '128.5'
  if (field.type === 'date') return '2026-03-01'
  if (field.type === 'radio') return 'a'
  return '云南省昆明市盘龙区'
}
