import { validateDocument, type Issue, type ItemDefinition } from '@yibiao/schemas'

/** The format written now. */
export const currentFormat = 1

/** Brings a document of one format to the next; index 0 leads from format 1 to 2. Pure, never changed once shipped. */
const migrations: readonly ((document: Record<string, unknown>) => Record<string, unknown>)[] = []

/**
 * A stored or uploaded document as an item definition of the current format, or what is wrong with it, by path.
 * The one place where old formats are brought up to date.
 */
export function readItemDefinition(document: unknown): { definition: ItemDefinition } | { issues: Issue[] } {
  const migrated = migrate(document)
  if (migrated === undefined) {
    return {
      issues: [
        {
          code: 'contract.formatVersion',
          path: '/formatVersion',
          params: { current: currentFormat },
          severity: 'error',
        },
      ],
    }
  }
  const read = validateDocument('ItemDefinition', migrated)
  if ('document' in read) return { definition: read.document }
  return { issues: read.issues.map(issue => ({ ...issue, severity: 'error' as const })) }
}

/** Undefined for a format that is not known here, e.g. of a later version of the product. */
function migrate(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document
  let migrated: Record<string, unknown> = { ...document }
  const format = migrated['formatVersion']
  if (format === undefined) return migrated
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > currentFormat)
    return undefined
  for (const step of migrations.slice(format - 1)) migrated = step(migrated)
  return migrated
}
