import { createWorkingCalendar, isWorkingDay, seedCalendarYears } from '@yibiao/core/clock'
import { canonicalJson, isWithin, readPath, type FormContext } from '@yibiao/core/form'
import { messageOf } from '@yibiao/core/messages'
import type { Field, FormEvaluation, Issue } from '@yibiao/schemas'
import { afterAll, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { addCoverage, createCoverage, tooRare } from './coverage.ts'
import { fieldAt } from './field-at.ts'
import { fillForm, settle, untilQuiet } from './fill-form.ts'
import { mountForm } from './mount-form.tsx'
import { codeTables, createForm, sourceResponses, type RandomForm, type Usage } from './random-form.ts'
import { createRandom, type Random } from './random.ts'
import { readForm, type SeenField } from './read-form.ts'

/** How many forms are compared; `pnpm prove` compares more. */
const forms = Number(import.meta.env['PROVE_FORMS'] ?? 300)
/** The first seed; another one gives other forms. */
const firstSeed = Number(import.meta.env['PROVE_FIRST_FORM'] ?? 1)
/** A run of fewer forms than the gate's, e.g. of one seed again, cannot cover everything. */
const isWhole = forms >= 300

const now = '2026-07-06T02:00:00Z'
const calendar = createWorkingCalendar(seedCalendarYears)
const [table] = codeTables
/** As the server makes it; the department is what the server tells anybody. */
const context: FormContext = {
  now: '2026-07-06T02:00:00.000Z',
  today: '2026-07-06',
  department: await commands.readDepartment(),
  case: { submittedOn: null, receivedOn: null, acceptedOn: null },
  situation: {},
  nodes: {},
  codeTables: {
    entries: key => (key === table?.key ? table.rows : undefined),
    find: (key, code) =>
      key === table?.key ? (table.rows.find(row => row.code === code) ?? null) : undefined,
  },
  calendar: { isWorkingDay: date => isWorkingDay(calendar, date) },
  sourceResponses,
  attachments: new Map(),
}

afterAll(() => commands.stopServer())

test(`${forms} random forms, mounted and filled, stand as the server says`, async () => {
  const usage: Usage = { types: new Map(), templates: new Map() }
  const coverage = createCoverage()
  const differences: string[] = []
  let written = 0
  let dropped = 0
  let answered = 0
  for (let seed = firstSeed; seed < firstSeed + forms; seed += 1) {
    const random = createRandom(seed)
    const made = createForm(random, usage)
    written += made.written
    dropped += made.dropped
    const { found, isRefused, isAnswered } = await compare(random, made)
    if (isAnswered) answered += 1
    differences.push(...found.map(difference => `form ${seed}: ${difference}`))
    addCoverage(coverage, made.compiled, isRefused)
    if (differences.length > 20) break
  }
  expect(differences).toEqual([])
  // Two sides that know no answer agree about everything.
  expect(answered / forms).toBeGreaterThan(0.5)
  if (!isWhole) return
  expect(tooRare(coverage, 20)).toEqual([])
  expect(dropped / written).toBeLessThan(0.1)
  const refused = coverage.refused / coverage.submissions
  expect(refused).toBeGreaterThan(0.3)
  expect(refused).toBeLessThan(0.7)
}, 3_600_000)

async function compare(
  random: Random,
  made: RandomForm,
): Promise<{ found: string[]; isRefused: boolean; isAnswered: boolean }> {
  const mounted = mountForm(made, context)
  try {
    const isCareful = random.chance(0.7)
    const manner = isCareful ? { zeal: 1, care: 1 } : { zeal: 0.6, care: 0.7 }
    await fillForm(random, mounted, made, manner)
    await untilQuiet(mounted)
    const answers = mounted.handle.answers()
    const judged = mounted.handle.judge()
    await settle()
    const evaluation = await evaluateOnServer(made, answers)
    const seen = await readForm(mounted)
    return {
      found: [...compareIssues(judged, evaluation), ...compareFields(answers, seen, evaluation, made)],
      isAnswered: Object.values(answers).some(answer => typeof answer === 'string'),
      isRefused: evaluation.issues.some(issue => issue.severity === 'error'),
    }
  } finally {
    mounted.unmount()
  }
}

async function evaluateOnServer(made: RandomForm, answers: unknown): Promise<FormEvaluation> {
  return commands.evaluateForm({ form: made.form, codeTables, answers, now, sourceResponses })
}

/** The whole verdict, read-only fields apart: an applicant can do nothing about those. */
function compareIssues(judged: readonly Issue[], evaluation: FormEvaluation): string[] {
  const closed = new Set(evaluation.fields.filter(field => field.isReadOnly).map(field => field.path))
  const paths = evaluation.fields.map(field => field.path)
  const theirs = evaluation.issues.filter(issue => !closed.has(ownerOf(issue, paths)))
  return tell('the verdict', judged.map(canonicalJson).toSorted(), theirs.map(canonicalJson).toSorted())
}

/** Field by field, what the page shows beside what the server says. */
function compareFields(
  answers: unknown,
  seen: ReadonlyMap<string, SeenField>,
  evaluation: FormEvaluation,
  made: RandomForm,
): string[] {
  const paths = [...seen.keys()]
  const all = distinct([...evaluation.fields.flatMap(field => field.issues), ...evaluation.issues])
  return evaluation.fields.flatMap(({ path, isVisible, isRequired, isReadOnly, value }) => {
    const here = seen.get(path)
    const field = fieldAt(made.form, path)
    const of = `of ${path} (${field?.type})`
    if (here === undefined || !isVisible || field === undefined)
      return tell(`visibility ${of}`, here !== undefined, isVisible)
    if (field.type === 'group' || field.type === 'repeat') return []
    const kept = tell(`value ${of}`, readPath(answers, path) ?? null, value ?? null)
    if (bare.has(field.type)) return kept
    const lock = tell(`lock ${of}`, here.isLocked, isReadOnly)
    if (here.isLocked) return [...kept, ...lock]
    const expected = all
      .filter(issue => ownerOf(issue, paths) === path)
      .map(issue => ({
        severity: issue.severity,
        text: messageOf(issue, 'zh-CN', { label: labelOf(field) }),
      }))
    return [
      ...kept,
      ...lock,
      ...tell(`requirement ${of}`, here.isRequired, isRequired),
      ...tell(`problems ${of}`, sorted(here.problems), sorted(expected)),
    ]
  })
}

/** These only show something. */
const bare: ReadonlySet<string> = new Set(['heading', 'notice', 'divider'])

function tell(what: string, here: unknown, there: unknown): string[] {
  const [mine, theirs] = [canonicalJson(here), canonicalJson(there)]
  return mine === theirs ? [] : [`${what} is ${mine} here and ${theirs} there`]
}

/** The innermost of the paths that the issue is at or below. */
function ownerOf(issue: Issue, paths: readonly string[]): string {
  return paths.filter(path => isWithin(issue.path, path)).toSorted((a, b) => b.length - a.length)[0] ?? ''
}

function distinct(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map(issue => [`${issue.path} ${issue.code}`, issue])).values()]
}

function sorted(problems: readonly { severity: string; text: string }[]): string[] {
  return problems.map(({ severity, text }) => `${severity} ${text}`).toSorted()
}

function labelOf({ label }: Field): string {
  return typeof label === 'string' ? label : (label?.['zh-CN'] ?? '')
}
