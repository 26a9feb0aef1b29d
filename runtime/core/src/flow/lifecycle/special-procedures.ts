import type { SpecialProcedureDefinition } from '@yibiao/schemas'
import type { Person, SpecialProcedure, StepRun } from '../case-state.ts'
import { resumeTask, suspendTask } from '../tasks/suspend-task.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { startClock, stopClock } from '../timing/case-clocks.ts'
import { resumeLimits, suspendLimits } from '../timing/suspend-limits.ts'
import { cause, createId, record, type Turn } from '../turn.ts'
import { issueDocuments } from './issue-documents.ts'

export interface ProcedureBeginning {
  readonly definition: SpecialProcedureDefinition
  readonly run: StepRun
  readonly task: string
  readonly reason: string
  readonly by: Person
  readonly approvedBy?: Person
}

/**
 * 特别程序 (听证, 检验, 鉴定, 专家评审 …): the work of the step waits, its branch is not cancelled. While its time does
 * not count (不计入, 行政许可法 第四十五条) the clocks stand still; the applicant is told how long it takes.
 */
export function beginProcedure(turn: Turn, beginning: ProcedureBeginning): void {
  const { definition, run, task, reason, by, approvedBy } = beginning
  const id = createId(turn)
  record(turn, {
    type: 'specialProcedureStarted',
    id,
    procedure: definition.id,
    run: run.id,
    task,
    step: run.step,
    reason,
    by,
    ...(approvedBy === undefined ? {} : { approvedBy }),
  })
  for (const each of turn.state.tasks) {
    if (each.run === run.id && each.kind === 'work' && isOpenTask(each)) suspendTask(turn, each)
  }
  startClock(turn, {
    limit: 'specialProcedure',
    on: turn.today,
    length: definition.limit,
    run: run.id,
    step: run.step,
  })
  if (!definition.countsAgainstLimit) suspendLimits(turn, id, run.id)
  issueDocuments(turn, 'startSpecialProcedure')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'specialProcedureStarted' })
  cause(turn, { type: 'exchangeRecord', record: 'specialProcedureStart', runId: run.id, procedureId: id })
}

/** Its end: today is the last day that did not count. Without a result when the work it held up is over. */
export function endProcedure(turn: Turn, { id, procedure, run }: SpecialProcedure, result?: string): void {
  record(turn, {
    type: 'specialProcedureEnded',
    id,
    procedure,
    ...(result === undefined ? {} : { result }),
  })
  resumeLimits(turn, id)
  for (const clock of turn.state.clocks) {
    if (clock.limit === 'specialProcedure' && clock.run === run) stopClock(turn, clock)
  }
  for (const task of turn.state.tasks) if (task.run === run) resumeTask(turn, task.id)
  cause(turn, { type: 'exchangeRecord', record: 'specialProcedureEnd', runId: run, procedureId: id })
}

/** Ends what still holds up a stay that is over. */
export function endProceduresOfRun(turn: Turn, run: string): void {
  for (const procedure of turn.state.specialProcedures ?? []) {
    if (procedure.run === run && procedure.endedAt === undefined) endProcedure(turn, procedure)
  }
}
