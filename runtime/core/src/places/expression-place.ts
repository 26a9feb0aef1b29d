/** A place of an item definition where an expression stands, as the contract says. */
export interface ExpressionPlace {
  /** Property names and list indexes, from the part that holds it. */
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly kind: PlaceKind
  /** What its value should be; of a template, of each expression in it. */
  readonly type: PlaceType
  readonly scope: PlaceScope
  /** Names it may use besides those of its scope. */
  readonly names: readonly string[]
  /**
   * What can go when something the expression names goes: the property is left out, the element of a list at
   * `element` is left out, or nothing, for the part means nothing without it.
   */
  readonly onLoss: 'removeProperty' | 'removeElement' | 'refuse'
  /** For `removeElement`: path of the element. */
  readonly element?: readonly (string | number)[]
  /** `item` is one element of this expression. */
  readonly itemOf?: string
}

/** How the text is read. A condition is an expression that is met or not; a template has `${expression}` within. */
export type PlaceKind = 'condition' | 'expression' | 'unaryTests' | 'template'

export type PlaceType = 'boolean' | 'date' | 'list' | 'any'

/**
 * What its names mean. `form`: the fields, from the row outwards, and the names every rule has. `response`: nothing
 * but `names`. `document` and `notice`: facts of the case (`MERGE_NAMES`, `NOTICE_NAMES`), then the fields.
 */
export type PlaceScope = 'form' | 'response' | 'document' | 'notice'

/** The parts of a place that follow from where it stands; `collect` fills in the rest. */
export type PlaceTraits = Partial<
  Pick<ExpressionPlace, 'kind' | 'type' | 'scope' | 'names' | 'onLoss' | 'itemOf'>
>

/**
 * The named properties of a part that hold a text, in this order. Without traits: an expression over the form whose
 * property is needed.
 */
export function collect(
  holder: object | undefined,
  properties: readonly string[],
  traits: PlaceTraits = {},
): ExpressionPlace[] {
  const values = new Map<string, unknown>(Object.entries(holder ?? {}))
  return properties.flatMap(property => {
    const text = values.get(property)
    return typeof text === 'string' ? [place([property], text, traits)] : []
  })
}

/** Every property of a part: they are names that the designer chose. */
export function collectAll(holder: object | undefined, traits: PlaceTraits = {}): ExpressionPlace[] {
  return collect(holder, Object.keys(holder ?? {}), traits)
}

/** The texts of a list. */
export function collectList(
  texts: readonly string[] | undefined,
  traits: PlaceTraits = {},
): ExpressionPlace[] {
  return (texts ?? []).map((text, index) => place([index], text, traits))
}

/** The same places, seen from the part that holds them at the path. */
export function below(
  prefix: readonly (string | number)[],
  places: readonly ExpressionPlace[],
): ExpressionPlace[] {
  return places.map(each => ({
    ...each,
    path: [...prefix, ...each.path],
    ...(each.element === undefined ? {} : { element: [...prefix, ...each.element] }),
  }))
}

/** The JSON Pointer of a path (RFC 6901). */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function place(path: readonly (string | number)[], text: string, traits: PlaceTraits): ExpressionPlace {
  const { kind = 'expression' } = traits
  return {
    type: kind === 'condition' || kind === 'unaryTests' ? 'boolean' : 'any',
    scope: 'form',
    names: [],
    onLoss: 'refuse',
    ...traits,
    kind,
    path,
    text,
  }
}
