/** An empty list is left out of the guide. */
export function orNothing<Element>(list: readonly Element[]): readonly Element[] | undefined {
  return list.length === 0 ? undefined : list
}
