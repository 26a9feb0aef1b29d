import { commonMeanings } from './common-meanings.ts'
import type { FieldMeanings } from './field-meaning.ts'
import { fileMeanings } from './file-meanings.ts'
import type { MembersMeaning } from './members.ts'
import { rareMeanings } from './rare-meanings.ts'

/** All of them, on a server and where forms are designed; a type of the contract that is missing does not compile. */
export function firstMeanings(members: MembersMeaning): FieldMeanings {
  return { ...commonMeanings(members), ...fileMeanings, ...rareMeanings(members) }
}

/** There are no others. */
export function otherMeanings(
  _missing: readonly (keyof FieldMeanings)[],
  _members: MembersMeaning,
): Promise<Partial<FieldMeanings>> {
  return Promise.resolve({})
}
