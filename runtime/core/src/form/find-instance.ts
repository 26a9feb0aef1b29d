import { splitPath } from './answer-path.ts'
import { rowsIn, type Frame } from './frame.ts'
import type { FieldPlan, FormPlan, ListedInstance } from './plan.ts'

/** A field in one row (or in none), and what the path says below it. */
export interface Instance extends ListedInstance {
  /** Of a repeat: the row the path ends at. Of a composite value: the part. */
  readonly rest: readonly string[]
}

/** The field a path leads to; `undefined` when there is none. Rows must exist. */
export function findInstance(plan: FormPlan, root: Frame, path: string): Instance | undefined {
  const known = plan.rootByPath.get(path)
  if (known !== undefined) return { plan: known, places: NOWHERE, rest: NOTHING }
  const tokens = splitPath(path)
  const places: number[] = []
  let holder: FieldPlan | null = null
  let frame = root
  let at = 0
  for (;;) {
    const token: string | undefined = tokens[at]
    if (token === undefined) return undefined
    const field: FieldPlan | undefined = holder === null ? plan.topByKey.get(token) : memberOf(holder, token)
    if (field === undefined) return undefined
    at += 1
    if (field.rows !== null && tokens[at + 1] !== undefined) {
      const place = Number(tokens[at])
      const row: Frame | undefined = rowsIn(frame, field)[place]
      if (row === undefined) return undefined
      places.push(place)
      frame = row
      holder = field
      at += 1
    } else if (field.rows === null && field.members.length > 0 && tokens[at] !== undefined) {
      holder = field
    } else {
      return { plan: field, places, rest: tokens.slice(at) }
    }
  }
}

/** A heading or notice has no answer, yet it stands in the group or row. */
function memberOf({ membersByKey, members }: FieldPlan, key: string): FieldPlan | undefined {
  return membersByKey.get(key) ?? members.find(member => member.field.key === key)
}

/** The places of a field that stands in no row. */
export const NOWHERE: readonly number[] = Object.freeze([])
const NOTHING: readonly string[] = Object.freeze([])

/** The frames from the form down to the row in which a field lives. */
export function framesOf(root: Frame, plan: FieldPlan, places: readonly number[]): Frame[] {
  const chain = [root]
  let frame = root
  for (const [depth, place] of places.entries()) {
    const repeat = plan.frame.chain[depth + 1]?.repeat
    const row = repeat ? rowsIn(frame, repeat)[place] : undefined
    if (row === undefined) throw new RangeError('a row that does not exist')
    chain.push(row)
    frame = row
  }
  return chain
}

/** The path of a field in a row. */
export function pathOf(plan: FieldPlan, places: readonly number[]): string {
  let path = ''
  for (const [depth, place] of places.entries()) {
    path += `${plan.frame.chain[depth + 1]?.repeat?.suffix ?? ''}/${place}`
  }
  return path + plan.suffix
}
