import { applyDiff, type RecordsDiff } from '../document/diff-records.ts'
import type { Records } from '../document/records.ts'
import { toDefinition } from '../document/to-definition.ts'
import type { DesignProblem } from './design-problem.ts'
import { judgeThing, type JudgedThing } from './judge.ts'

/** To the worker: what changed since the message before; the first one brings every record. */
export interface Changed {
  readonly number: number
  readonly diff: RecordsDiff
  readonly thing: JudgedThing
}

/** From the worker: what is wrong after the change of this number; absent when that is what was said before. */
export interface Judged {
  readonly number: number
  readonly problems?: readonly DesignProblem[]
}

/** Changes that come faster than this are judged together. */
const pauseMilliseconds = 20

// The records live on here, so that what did not change is the same object and need not be compiled again.
let records: Records = new Map()
let said = ''
let waiting: ReturnType<typeof setTimeout> | undefined

addEventListener('message', ({ data }: MessageEvent<Changed>) => {
  records = applyDiff(records, data.diff)
  clearTimeout(waiting)
  waiting = setTimeout(() => tell(data), pauseMilliseconds)
})

function tell({ number, thing }: Changed): void {
  const problems = judgeThing(toDefinition(records), thing)
  const text = JSON.stringify(problems)
  postMessage({ number, ...(text === said ? {} : { problems }) } satisfies Judged)
  said = text
}
