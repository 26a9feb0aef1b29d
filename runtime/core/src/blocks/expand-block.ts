import type { BlockLink, Field } from '@yibiao/schemas'
import { renameKeys } from './rename-keys.ts'

type Prefixes = Pick<BlockLink, 'keyPrefix' | 'idPrefix'>

/** The fields of a block as they stand in an item that links it: keys and ids under the prefixes of the link. */
export function expandBlock(fields: readonly Field[], { keyPrefix, idPrefix }: Prefixes): Field[] {
  const named = keyPrefix === undefined ? [...fields] : renameKeys(fields, key => keyPrefix + capitalise(key))
  return idPrefix === undefined ? named : named.map(field => withIds(field, id => `${idPrefix}-${id}`))
}

/**
 * The fields of the block that a linked section was made of: `expandBlock` backwards. Of fields somebody changed, as near
 * as they come.
 */
export function collapseBlock(fields: readonly Field[], { keyPrefix, idPrefix }: Prefixes): Field[] {
  const start = `${idPrefix ?? ''}-`
  const withoutIds =
    idPrefix === undefined
      ? [...fields]
      : fields.map(field => withIds(field, id => (id.startsWith(start) ? id.slice(start.length) : id)))
  if (keyPrefix === undefined) return withoutIds
  const pattern = new RegExp(`^${keyPrefix}[A-Z]`)
  return renameKeys(withoutIds, key => (pattern.test(key) ? decapitalise(key.slice(keyPrefix.length)) : key))
}

function withIds(field: Field, rename: (id: string) => string): Field {
  const checks = field.checks && { checks: field.checks.map(check => ({ ...check, id: rename(check.id) })) }
  const renamed = { ...field, ...checks, id: rename(field.id) }
  if (renamed.type !== 'group' && renamed.type !== 'repeat') return renamed
  return { ...renamed, fields: renamed.fields.map(inside => withIds(inside, rename)) }
}

/** A key begins with a small letter, so that capitalising it can be undone. */
function capitalise(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}

function decapitalise(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1)
}
