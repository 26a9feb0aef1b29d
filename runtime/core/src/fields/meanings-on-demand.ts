import { fetchRareCodes } from '../messages/zh-cn/codes-on-demand.ts'
import { commonMeanings } from './common-meanings.ts'
import type { FieldMeanings } from './field-meaning.ts'
import type { MembersMeaning } from './members.ts'

/** What a page begins with. */
export function firstMeanings(members: MembersMeaning): Partial<FieldMeanings> {
  return commonMeanings(members)
}

/** What is fetched for a form that has one of the types not at hand; with the rare ones the words of their problems. */
export async function otherMeanings(
  missing: readonly (keyof FieldMeanings)[],
  members: MembersMeaning,
): Promise<Partial<FieldMeanings>> {
  const isFile = (type: keyof FieldMeanings): boolean => type === 'image' || type === 'upload'
  const [files, rare] = await Promise.all([
    missing.some(isFile) ? import('./file-meanings.ts') : undefined,
    missing.every(isFile) ? undefined : import('./rare-meanings.ts'),
    missing.every(isFile) ? undefined : fetchRareCodes(),
  ])
  return { ...files?.fileMeanings, ...rare?.rareMeanings(members) }
}
