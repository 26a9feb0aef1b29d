/** A part of the item: one entry of the rail. */
export const itemParts = [
  'guide',
  'situations',
  'form',
  'codeTables',
  'materials',
  'prefill',
  'flow',
  'decisions',
  'rules',
  'documents',
  'limits',
  'scenarios',
  'source',
  'versions',
] as const

export type ItemPart = (typeof itemParts)[number]

/** A place in the designer; every place has an address. */
export type Route =
  | { readonly page: 'items' }
  | { readonly page: 'templates' }
  | { readonly page: 'registries' }
  | { readonly page: 'members' }
  | { readonly page: 'blocks' }
  | { readonly page: 'block'; readonly blockId: string; readonly part: 'about' | 'fields' }
  | { readonly page: 'item'; readonly itemId: string; readonly part: ItemPart }

const base = '/designer'

/** The address of a place. */
export function toAddress(route: Route): string {
  switch (route.page) {
    case 'items':
      return `${base}/`
    case 'templates':
    case 'registries':
    case 'members':
    case 'blocks':
      return `${base}/${route.page}`
    case 'block':
      return `${base}/blocks/${encodeURIComponent(route.blockId)}${route.part === 'fields' ? '/fields' : ''}`
    case 'item':
      return `${base}/items/${encodeURIComponent(route.itemId)}/${route.part}`
  }
}

/** The place of an address; an unknown one is the list of items. */
export function toRoute(pathname: string): Route {
  const [first, itemId, part] = pathname.replace(/^\/designer\/?/, '').split('/')
  if (first === 'templates' || first === 'registries' || first === 'members') return { page: first }
  if (first === 'blocks') {
    if (!itemId) return { page: 'blocks' }
    return {
      page: 'block',
      blockId: decodeURIComponent(itemId),
      part: part === 'fields' ? 'fields' : 'about',
    }
  }
  if (first !== 'items' || !itemId) return { page: 'items' }
  return {
    page: 'item',
    itemId: decodeURIComponent(itemId),
    part: itemParts.find(each => each === part) ?? 'form',
  }
}
