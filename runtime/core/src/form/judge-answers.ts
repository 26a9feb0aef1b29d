import type { Issue } from '@yibiao/schemas'
import { createFieldIssue } from '../fields/create-issue.ts'
import { canonicalJson } from './canonical-json.ts'
import { checkField, isRequired } from './check-field.ts'
import { createIssueAt } from './create-form-issue.ts'
import { loadFrame } from './frame.ts'
import { MAX_ROWS } from './limits.ts'
import type { FieldPlan } from './plan.ts'
import type { PreparedForm } from './prepare-form.ts'
import {
  answerOf,
  createRun,
  failuresOf,
  isAnswered,
  isEmpty,
  isForOthers,
  isVisible,
  rowsOf,
  withRow,
  type Run,
} from './run.ts'
import { runSteps } from './run-steps.ts'
import type { Answers, JudgeInput, Judgement } from './types.ts'

/**
 * Judges a submission: the same on the server and in the browser. Hidden answers are dropped, calculated values
 * computed, required fields demanded, formats, constraints and checks applied.
 */
export function judgeAnswers(prepared: PreparedForm, { answers, context, only }: JudgeInput): Judgement {
  const { plan } = prepared
  const count = { loaded: 0, isExceeded: false }
  const run = createRun(plan, loadFrame(plan.root, answers, count), context)
  runSteps(run)
  const issues: Issue[] = []
  if (count.isExceeded) issues.push(createIssueAt('', 'form.tooManyRows', { limit: MAX_ROWS }))
  const judged = only === undefined ? null : new Set(only)
  const submission = judgeFields(run, plan.top, '', { judged, issues })
  issues.push(...failuresOf(run))
  return new RunJudgement(run, issues, submission)
}

/** What only some callers ask for is made when it is asked for. */
class RunJudgement implements Judgement {
  readonly issues: readonly Issue[]
  readonly answers: Answers
  readonly #run: Run
  #visibility: Readonly<Record<string, boolean>> | undefined
  #digestInput: string | undefined

  constructor(run: Run, issues: readonly Issue[], answers: Answers) {
    this.#run = run
    this.issues = issues
    this.answers = answers
  }

  get visibility(): Readonly<Record<string, boolean>> {
    return (this.#visibility ??= listVisibility(this.#run))
  }

  get digestInput(): string {
    return (this.#digestInput ??= canonicalJson(this.answers))
  }
}

interface Verdict {
  /** Ids of the fields judged; null for all. */
  readonly judged: ReadonlySet<string> | null
  readonly issues: Issue[]
}

/** Judges fields of the form, a group or a row, and gives back what is stored of them. */
function judgeFields(
  run: Run,
  fields: readonly FieldPlan[],
  prefix: string,
  verdict: Verdict,
): Readonly<Record<string, unknown>> {
  const stored: Record<string, unknown> = {}
  for (const plan of fields) {
    if (plan.hasAnswer && isVisible(run, plan))
      stored[plan.field.key] = judgeField(run, plan, prefix, verdict)
  }
  return stored
}

function judgeField(run: Run, plan: FieldPlan, prefix: string, verdict: Verdict): unknown {
  const { judged, issues } = verdict
  const isJudged = (judged === null || judged.has(plan.field.id)) && !isForOthers(run, plan)
  const path = prefix + plan.suffix
  if (plan.members.length > 0 || plan.rows !== null) {
    if (isJudged) judgeOne(run, plan, null, path, issues)
    // A group that is judged may hold fields of officers: each is asked again.
    const inside: Verdict = isJudged ? { judged: null, issues } : verdict
    if (plan.rows === null) return judgeFields(run, plan.members, prefix, inside)
    return rowsOf(run, plan).map((row, index) =>
      withRow(run, row, () => judgeFields(run, plan.members, `${path}/${index}`, inside)),
    )
  }
  const answer = answerOf(run, plan)
  if (isJudged) judgeOne(run, plan, answer, path, issues)
  return answer
}

function judgeOne(run: Run, plan: FieldPlan, answer: unknown, path: string, issues: Issue[]): void {
  const isLeaf = plan.rows === null && plan.members.length === 0
  const isUnanswered = isLeaf ? isEmpty(answer) : !isAnswered(run, plan)
  if (isUnanswered && isRequired(run, plan)) {
    const { code, severity } = createFieldIssue('answer.required')
    issues.push({ code, path, severity })
    return
  }
  if (!isUnanswered || plan.rows !== null) checkField(run, plan, answer, path, issues)
}

function listVisibility(run: Run): Readonly<Record<string, boolean>> {
  const visibility: Record<string, boolean> = {}
  add(run.plan.top, '')
  return visibility

  function add(fields: readonly FieldPlan[], prefix: string): void {
    for (const plan of fields) {
      const path = prefix + plan.suffix
      visibility[path] = isVisible(run, plan)
      if (plan.rows === null) add(plan.members, prefix)
      else {
        rowsOf(run, plan).forEach((row, index) =>
          withRow(run, row, () => add(plan.members, `${path}/${index}`)),
        )
      }
    }
  }
}
