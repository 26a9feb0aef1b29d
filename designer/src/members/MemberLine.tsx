import type { DepartmentMember, DepartmentMembers } from '@yibiao/schemas'
import { Button, Tag } from 'antd'
import { membersTexts } from '../texts/members.ts'
import { useTexts } from '../texts/use-texts.ts'

/** One member: who, as what, and what can be done. */
export function MemberLine({ member, roles, isSelf, change, remove }: MemberLineProps) {
  const texts = useTexts(membersTexts)
  const names = new Map(roles.map(({ key, name }) => [key, name]))
  return (
    <li className="yd-member">
      <div className="yd-member__who">
        <span className="yd-card__name">{member.officerName}</span>
        {isSelf && <Tag color="processing">{texts.self}</Tag>}
        <span className="yd-card__text">{member.position}</span>
        <span className="yd-card__when yd-mono">{texts.accountOf(member.account)}</span>
      </div>
      <span className="yd-card__tags">
        {member.roles.map(role => (
          <Tag key={role}>{names.get(role) ?? role}</Tag>
        ))}
      </span>
      <span className="yd-member__acts">
        <Button aria-label={texts.changeOf(member.officerName)} onClick={change}>
          {texts.change}
        </Button>
        <Button danger aria-label={texts.removeOf(member.officerName)} onClick={remove}>
          {texts.remove}
        </Button>
      </span>
    </li>
  )
}

interface MemberLineProps {
  readonly member: DepartmentMember
  readonly roles: DepartmentMembers['roles']
  readonly isSelf: boolean
  readonly change: () => void
  readonly remove: () => void
}
