import { findInstance, framesOf, pathOf } from './find-instance.ts'
import type { Frame } from './frame.ts'
import { listInstances, runOf } from './form-state.ts'
import { textOf } from './offered-options.ts'
import type { FieldPlan, ListedInstance } from './plan.ts'
import { answerOf, frameAt, isVisible, rowsOf, withRow, type Run } from './run.ts'
import type { FormState } from './types.ts'

/**
 * Paths of the choices that refer to a row and to no other: what would dangle if it went. Choices that lie in the row
 * go with it and are left out, and so are hidden ones.
 * @param path of the repeat
 */
export function findReferences(state: FormState, path: string, row: number): readonly string[] {
  const run = runOf(state)
  const root = frameAt(run, 0)
  const found = findInstance(run.plan, root, path)
  if (found === undefined || found.plan.rows === null || found.rest.length > 0) return []
  const { plan: repeat, places } = found
  const chain = framesOf(root, repeat, places)
  const values = new Map<FieldPlan, string>()
  for (const field of run.plan.fields) {
    const { options } = field
    if (options?.type !== 'rows' || options.repeat !== repeat) continue
    const value = onlyValueAt(run, chain, row, options)
    if (value !== null) values.set(field, value)
  }
  if (values.size === 0) return []
  return listInstances(run)
    .filter(instance => {
      const value = values.get(instance.plan)
      if (value === undefined || places.some((place, depth) => instance.places[depth] !== place)) return false
      return (
        !isInRow(instance, repeat, row) &&
        refersTo(run, framesOf(root, instance.plan, instance.places), instance.plan, value)
      )
    })
    .map(instance => pathOf(instance.plan, instance.places))
}

/** What identifies the row; null when nothing does, or another row stands in for it. */
function onlyValueAt(
  run: Run,
  chain: Frame[],
  row: number,
  { repeat, value }: { readonly repeat: FieldPlan; readonly value: FieldPlan },
): string | null {
  const values = inChain(run, chain, () =>
    rowsOf(run, repeat).map(frame => withRow(run, frame, () => textOf(run, value))),
  )
  const own = values[row] ?? ''
  return own === '' || values.some((other, place) => place !== row && other === own) ? null : own
}

function isInRow({ plan, places }: ListedInstance, repeat: FieldPlan, row: number): boolean {
  return plan.frame.chain.some((frame, depth) => frame.repeat === repeat && places[depth - 1] === row)
}

function refersTo(run: Run, chain: Frame[], field: FieldPlan, value: string): boolean {
  return inChain(run, chain, () => {
    if (!isVisible(run, field)) return false
    const answer = answerOf(run, field)
    return Array.isArray(answer) ? answer.includes(value) : answer === value
  })
}

function inChain<Result>(run: Run, chain: Frame[], act: () => Result): Result {
  const here = run.chain
  run.chain = chain
  const result = act()
  run.chain = here
  return result
}
