/** A part of the item: one entry of the rail. */
export const itemParts = [
  'guide',
  'form',
  'materials',
  'prefill',
  'flow',
  'rules',
  'documents',
  'limits',
  'source',
  'versions',
] as const

export type ItemPart = (typeof itemParts)[number]

/** A place in the designer; every place has an address. */
export type Route =
  | { readonly page: 'items' }
  | { readonly page: 'templates' }
  | { readonly page: 'registries' }
  | { readonly page: 'item'; readonly itemId: string; readonly part: ItemPart }

const base = '/designer'

/** The address of a place. */
export function toAddress(route: Route): string {
  switch (route.page) {
    case 'items':
      return `${base}/`
    case 'templates':
    case 'registries':
      return `${base}/${route.page}`
    case 'item':
      return `${base}/items/${encodeURIComponent(route.itemId)}/${route.part}`
  }
}

/** The place of an address; an unknown one is the list of items. */
export function toRoute(pathname: string): Route {
  const [first, itemId, part] = pathname.replace(/^\/designer\/?/, '').split('/')
  if (first === 'templates' || first === 'registries') return { page: first }
  if (first !== 'items' || !itemId) return { page: 'items' }
  return {
    page: 'item',
    itemId: decodeURIComponent(itemId),
    part: itemParts.find(each => each === part) ?? 'form',
  }
}
