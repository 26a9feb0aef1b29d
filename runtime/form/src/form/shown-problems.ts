import type { FormDefinition, Field, Issue } from '@yibiao/schemas'

/** The problems shown now, kept by field, so that a key press costs the fields it touches and not the whole form. */
export interface ShownProblems {
  /** In the order of the form. */
  list(): readonly Issue[]
  /** These fields have to be looked at again; all when absent. */
  forget(paths?: readonly string[]): void
}

/**
 * @param paths of all fields there are, or of none when none can have problems
 * @param issuesAt the problems of one field; none when it is gone or hidden
 */
export function createShownProblems(
  definition: FormDefinition,
  paths: () => Iterable<string>,
  issuesAt: (path: string) => readonly Issue[],
): ShownProblems {
  const compare = createFormOrder(definition)
  const byPath = new Map<string, readonly Issue[]>()
  let stale: Set<string> | null = null
  let listed: readonly Issue[] | undefined

  const look = (path: string) => {
    const issues = issuesAt(path)
    if (issues.length > 0) byPath.set(path, issues)
    else byPath.delete(path)
  }

  return {
    list() {
      if (listed) return listed
      if (stale === null) byPath.clear()
      for (const path of stale ?? paths()) look(path)
      stale = new Set()
      listed = [...byPath].toSorted(([a], [b]) => compare(a, b)).flatMap(([, issues]) => issues)
      return listed
    },
    forget(forgotten) {
      listed = undefined
      if (forgotten === undefined) stale = null
      else if (stale !== null) for (const path of forgotten) stale.add(path)
    },
  }
}

/** Compares paths by where their fields stand: by row number inside a repeat, else by the order of the definition. */
function createFormOrder(definition: FormDefinition): (a: string, b: string) => number {
  const places = new Map<string, number>()
  const add = (fields: readonly Field[], around: string) => {
    for (const field of fields) {
      const path = `${around}/${field.key}`
      places.set(path, places.size)
      if ('fields' in field) add(field.fields, path)
    }
  }
  for (const page of definition.pages) for (const section of page.sections) add(section.fields, '')
  return (a, b) => {
    const [left, right] = [a.split('/'), b.split('/')]
    let around = ''
    for (let at = 1; at < Math.min(left.length, right.length); at += 1) {
      const [one = '', other = ''] = [left[at], right[at]]
      const isRow = /^\d+$/.test(one)
      if (one !== other) {
        return isRow
          ? Number(one) - Number(other)
          : (places.get(`${around}/${one}`) ?? 0) - (places.get(`${around}/${other}`) ?? 0)
      }
      if (!isRow) around += `/${one}`
    }
    return left.length - right.length
  }
}
