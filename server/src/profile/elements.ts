import type { JsonValue } from '@yibiao/core/expression'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { eq, sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { insertRow, prepareStatement } from '../db/statement.ts'
import { openText, sealText } from '../identity/seal.ts'
import { partyElements } from './tables.ts'

/** A party's reusable answers; elements with dots nest. */
export async function readElements(
  context: Context,
  reader: Reader,
  partyId: string,
): Promise<Record<string, JsonValue>> {
  const rows = await reader
    .select()
    .from(partyElements)
    .where(eq(partyElements.partyId, partyId))
    .limit(1_000)
  const nested: Record<string, JsonValue> = {}
  for (const row of rows) {
    const text = openText(context.config.dataSecret, purposeOf(partyId, row.element), row.value)
    if (text !== undefined) nest(nested, row.element.split('.'), JSON.parse(text) as JsonValue)
  }
  return nested
}

/** Remembers the answers of a submission whose fields name a data element; only those the form keeps at top level. */
export function rememberElements(
  context: Context,
  transaction: Transaction,
  submitted: { partyId: string; form: FormDefinition; answers: Readonly<Record<string, unknown>> },
): void {
  const { partyId, answers } = submitted
  const fields = submitted.form.pages.flatMap(page => page.sections).flatMap(section => section.fields)
  const remembered = new Map(fields.flatMap(field => elementOf(field, answers[field.key])))
  const updatedAt = context.clock.now()
  for (const [element, value] of remembered) {
    const sealed = sealText(context.config.dataSecret, purposeOf(partyId, element), JSON.stringify(value))
    transaction.send(rememberStatement, { partyId, element, value: sealed, updatedAt })
  }
}

const rememberStatement = prepareStatement<typeof partyElements.$inferInsert>(
  sql`${insertRow(partyElements)} on conflict (party_id, element)
    do update set value = excluded.value, updated_at = excluded.updated_at`,
)

function elementOf(field: Field, answer: unknown): [element: string, value: unknown][] {
  if (field.element === undefined || answer === null || answer === undefined) return []
  return [[field.element, answer]]
}

function nest(into: Record<string, JsonValue>, path: readonly string[], value: JsonValue): void {
  const [name, ...rest] = path
  if (name === undefined) return
  if (rest.length === 0) {
    into[name] = value
    return
  }
  const container = copyOf(into[name])
  nest(container, rest, value)
  into[name] = container
}

function copyOf(value: JsonValue | undefined): Record<string, JsonValue> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.fromEntries(Object.entries(value)) : {}
}

function purposeOf(partyId: string, element: string): string {
  return `party:${partyId}:element:${element}`
}
