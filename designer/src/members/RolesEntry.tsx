import type { DepartmentMembers } from '@yibiao/schemas'
import { Checkbox } from 'antd'
import { useId } from 'react'
import { membersTexts } from '../texts/members.ts'
import { useTexts } from '../texts/use-texts.ts'

/** The roles of the department, each with what it may do. */
export function RolesEntry({ roles, value, mayGive, problem, onChange }: RolesEntryProps) {
  const texts = useTexts(membersTexts)
  const id = useId()
  const words = new Map(Object.entries(texts.roleWords))
  return (
    <fieldset className="yd-fieldset">
      <legend className="yd-entry__label">{texts.roles}</legend>
      {roles.map(({ key, name }) => (
        <div key={key} className="yd-roles__role">
          <Checkbox
            checked={value.includes(key)}
            disabled={!mayGive(key)}
            aria-describedby={`${id}-${key}`}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, key] : value.filter(each => each !== key))
            }
          >
            {name}
          </Checkbox>
          <p className="yd-entry__help" id={`${id}-${key}`}>
            {words.get(key) ?? texts.ownRole}
          </p>
        </div>
      ))}
      {problem !== undefined && (
        <p className="yd-entry__problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

interface RolesEntryProps {
  readonly roles: DepartmentMembers['roles']
  readonly value: readonly string[]
  readonly mayGive: (role: string) => boolean
  readonly problem?: string | undefined
  readonly onChange: (roles: readonly string[]) => void
}
