import type { DepartmentMembers } from '@yibiao/schemas'
import { useLocale } from '../texts/use-texts.ts'

/** Names of roles, as a list in the language of the screen. */
export function useRoleNames(roles: DepartmentMembers['roles']): (keys: readonly string[]) => string {
  const { locale } = useLocale()
  const names = new Map(roles.map(({ key, name }) => [key, name]))
  return keys => keys.map(key => names.get(key) ?? key).join(locale === 'en' ? ', ' : '、')
}
