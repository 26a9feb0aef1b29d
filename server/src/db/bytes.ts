import { customType } from 'drizzle-orm/pg-core'

/** A `bytea` column: sealed values, files. drizzle has no type of its own for it. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
