/**
 * Stands in for `@formily/path` in what browsers receive. That package parses a language of patterns, destructuring
 * and relative paths; our fields have plain addresses made in code (`rows.0.name`) and one pattern, `*` for all.
 * Anything else is refused, so that a new use is noticed instead of matching nothing.
 */

type Segment = string | number
type Given = Path | Segment | readonly Segment[] | undefined

const ALL = '*'
const known = new Map<string, Path>()

export class Path {
  readonly entire: string
  readonly segments: readonly Segment[]
  readonly isMatchPattern: boolean
  readonly isWildMatchPattern: boolean
  readonly haveRelativePattern = false
  readonly haveExcludePattern = false
  readonly isRegExp = false

  constructor(given: Given) {
    this.isMatchPattern = given === ALL
    this.isWildMatchPattern = this.isMatchPattern
    this.segments = this.isMatchPattern ? [] : segmentsOf(given)
    this.entire = this.isMatchPattern ? ALL : this.segments.join('.')
  }

  /** The path of the text; one object for the same text. */
  static parse(given?: Given): Path {
    if (given instanceof Path) return given
    const key = Array.isArray(given) ? given.join('.') : String(given ?? '')
    const found = known.get(key)
    if (found) return found
    const path = new Path(given)
    known.set(key, path)
    return path
  }

  static getIn(source: unknown, path: Given): unknown {
    return Path.parse(path).getIn(source)
  }

  static setIn(source: unknown, path: Given, value: unknown): unknown {
    return Path.parse(path).setIn(source, value)
  }

  static deleteIn(source: unknown, path: Given): unknown {
    return Path.parse(path).deleteIn(source)
  }

  static existIn(source: unknown, path: Given): boolean {
    return Path.parse(path).existIn(source)
  }

  static ensureIn(source: unknown, path: Given, otherwise: unknown): unknown {
    return Path.parse(path).ensureIn(source, otherwise)
  }

  get length(): number {
    return this.segments.length
  }

  toString(): string {
    return this.entire
  }

  concat(...more: readonly Given[]): Path {
    return new Path([...this.segments, ...more.flatMap(segmentsOf)])
  }

  parent(): Path {
    return new Path(this.segments.slice(0, -1))
  }

  /** Calls back with the segments that fit the expression, as arguments. */
  transform<Result>(expression: RegExp, callback: (...segments: Segment[]) => Result): Result {
    return callback(...this.segments.filter(segment => expression.test(String(segment))))
  }

  match(other: Given): boolean {
    return this.isMatchPattern || this.entire === Path.parse(other).entire
  }

  matchAliasGroup(name: Given, alias: Given): boolean {
    return this.match(name) || this.match(alias)
  }

  getIn(source: unknown): unknown {
    return this.segments.reduce<unknown>((at, segment) => read(at, segment), source)
  }

  setIn(source: unknown, value: unknown): unknown {
    let at: unknown = source
    for (const [index, segment] of this.segments.entries()) {
      if (!isObject(at) || (Array.isArray(at) && !/^\d+$/.test(String(segment)))) return source
      const isLast = index === this.segments.length - 1
      const before = read(at, segment)
      if (before === undefined || before === null) {
        if (value === undefined) {
          if (before === null) Reflect.set(at, segment, value)
          return source
        }
        if (!isLast) Reflect.set(at, segment, typeof this.segments[index + 1] === 'number' ? [] : {})
      }
      if (isLast) Reflect.set(at, segment, value)
      at = read(at, segment)
    }
    return source
  }

  deleteIn(source: unknown): unknown {
    const last = this.segments.at(-1)
    const holder = this.parent().getIn(source)
    if (last !== undefined && isObject(holder)) Reflect.deleteProperty(holder, last)
    return source
  }

  existIn(source: unknown): boolean {
    const last = this.segments.at(-1)
    const holder = this.parent().getIn(source)
    return last !== undefined && isObject(holder) && Object.hasOwn(holder, last)
  }

  ensureIn(source: unknown, otherwise: unknown): unknown {
    if (this.getIn(source) === undefined) this.setIn(source, otherwise)
    return this.getIn(source)
  }
}

function segmentsOf(given: Given): readonly Segment[] {
  if (given === undefined || given === '') return []
  if (given instanceof Path) return given.segments
  if (typeof given === 'number') return [given]
  if (typeof given !== 'string') return given.flatMap(segmentsOf)
  if (/[^\p{L}\p{N}_$.-]|^\./u.test(given)) throw new Error(`“${given}” is no plain path.`)
  return given.split('.')
}

function read(at: unknown, segment: Segment): unknown {
  // Boxed: a text has a length, as in the package this stands in for.
  return at === undefined || at === null ? undefined : Reflect.get(Object(at), segment)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
