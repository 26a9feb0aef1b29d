import { commonMeanings } from './common-meanings.ts'
import type { FieldMeanings } from './field-meaning.ts'
import type { MembersMeaning } from './members.ts'

/** What a page begins with. */
export function firstMeanings(members: MembersMeaning): Partial<FieldMeanings> {
  return commonMeanings(members)
}

/** What is fetched for a form that has one of them. */
export async function otherMeanings(members: MembersMeaning): Promise<Partial<FieldMeanings>> {
  return (await import('./rare-meanings.ts')).rareMeanings(members)
}
