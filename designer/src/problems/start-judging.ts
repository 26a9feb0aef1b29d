import { diffRecords } from '../document/diff-records.ts'
import type { Records } from '../document/records.ts'
import type { JudgedThing } from './judge.ts'
import type { Changed, Judged } from './judge-worker.ts'
import type { Judgement } from './use-problems.ts'

/**
 * Judges items beside the screen: typing and dragging never wait for it, however large the form.
 * @param onJudged what is wrong with the records given last, each time that is another thing to say
 */
export function startJudging(onJudged: (judgement: Judgement) => void): Judging {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' })
  let told: Records = new Map()
  let number = 0
  let problems: Judgement['problems'] = []
  worker.addEventListener('message', ({ data }: MessageEvent<Judged>) => {
    problems = data.problems ?? problems
    // What was said of an earlier state is overtaken: the next word is on its way.
    if (data.number === number) onJudged({ problems, records: told })
  })
  return {
    judge: (records, thing) => {
      number += 1
      worker.postMessage({ number, diff: diffRecords(told, records), thing } satisfies Changed)
      told = records
    },
    stop: () => worker.terminate(),
  }
}

/** A judge at work. */
export interface Judging {
  readonly judge: (records: Records, thing: JudgedThing) => void
  readonly stop: () => void
}
