import type { DepartmentMember, DepartmentMembers } from '@yibiao/schemas'
import { Button, Input, Spin } from 'antd'
import { useCallback, useState } from 'react'
import { membersApi } from '../api/members-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import '../items/cards.css'
import { membersTexts } from '../texts/members.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AddMemberDialog } from './AddMemberDialog.tsx'
import { ChangeRolesDialog } from './ChangeRolesDialog.tsx'
import { MemberLine } from './MemberLine.tsx'
import './members.css'
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx'

type Open = { readonly act: 'add' } | { readonly act: 'change' | 'remove'; readonly member: DepartmentMember }

/** 成员与岗位: who works in the department, and as what; for its administrators. */
export function MembersPage({ departmentId, loginId }: MembersPageProps) {
  const texts = useTexts(membersTexts)
  const load = useCallback(() => membersApi.list(departmentId), [departmentId])
  const [loaded, reload] = useLoaded(load)
  const [changed, setChanged] = useState<DepartmentMembers['members']>()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<Open>()
  if (loaded.state === 'loading') return <Spin />
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={reload} />
  const { roles } = loaded.value
  const members = changed ?? loaded.value.members
  const found = members.filter(member => isFound(member, roles, search.trim()))
  const close = () => setOpen(undefined)
  const done = (now: DepartmentMembers['members']) => {
    close()
    setChanged(now)
    // Who gave up the own role is let in to what is left.
    const own = now.find(member => member.loginId === loginId)
    if (!own?.roles.includes('administrator')) window.location.assign('/designer/')
  }
  const dialog = { departmentId, roles, done, close }
  return (
    <>
      <div className="yd-head">
        <h1>{texts.title}</h1>
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpen({ act: 'add' })}>
          {texts.add}
        </Button>
      </div>
      <p className="yd-lead">{texts.lead}</p>
      <div className="yd-bar">
        <Input
          type="search"
          className="yd-bar__search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
        <output className="yd-entry__help">{texts.count(found.length, members.length)}</output>
      </div>
      {found.length === 0 && <p>{texts.noneFound}</p>}
      <ul className="yd-members" aria-label={texts.list}>
        {found.map(member => (
          <MemberLine
            key={member.loginId}
            member={member}
            roles={roles}
            isSelf={member.loginId === loginId}
            change={() => setOpen({ act: 'change', member })}
            remove={() => setOpen({ act: 'remove', member })}
          />
        ))}
      </ul>
      {open?.act === 'add' && <AddMemberDialog {...dialog} />}
      {open?.act === 'change' && (
        <ChangeRolesDialog
          {...dialog}
          member={open.member}
          members={members}
          isSelf={open.member.loginId === loginId}
        />
      )}
      {open?.act === 'remove' && <RemoveMemberDialog {...dialog} member={open.member} members={members} />}
    </>
  )
}

function isFound(member: DepartmentMember, roles: DepartmentMembers['roles'], search: string): boolean {
  const held = roles.filter(({ key }) => member.roles.includes(key)).map(({ name }) => name)
  return [member.officerName, member.position, member.account, ...held].some(text =>
    text.toLowerCase().includes(search.toLowerCase()),
  )
}

interface MembersPageProps {
  readonly departmentId: string
  /** Of the administrator who is at work. */
  readonly loginId: string
}
