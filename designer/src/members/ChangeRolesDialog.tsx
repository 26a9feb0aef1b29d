import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { membersApi } from '../api/members-api.ts'
import { TextEntry } from '../controls/entries.tsx'
import { Failure } from '../controls/Failure.tsx'
import { controlTexts } from '../texts/controls.ts'
import { membersTexts } from '../texts/members.ts'
import { useTexts } from '../texts/use-texts.ts'
import { LeftWork } from './LeftWork.tsx'
import type { OneMemberProps } from './member-dialog-props.ts'
import { RolesEntry } from './RolesEntry.tsx'
import { useLeaving } from './use-leaving.ts'
import { useRoleNames } from './use-role-names.ts'
import { useSent } from './use-sent.ts'
import { vacantRoles } from './vacant-roles.ts'

/** Gives and takes roles, with what changes and what it leaves behind said before. */
export function ChangeRolesDialog(props: OneMemberProps & { readonly isSelf: boolean }) {
  const { departmentId, roles, member, members, isSelf, done, close } = props
  const texts = useTexts(membersTexts)
  const controls = useTexts(controlTexts)
  const { message } = App.useApp()
  const sayRoles = useRoleNames(roles)
  const [position, setPosition] = useState(member.position)
  const [held, setHeld] = useState<readonly string[]>(member.roles)
  const leaving = useLeaving(departmentId, member)
  const { isBusy, error, send } = useSent()
  const given = held.filter(role => !member.roles.includes(role))
  const taken = member.roles.filter(role => !held.includes(role))
  const vacant = vacantRoles(taken, member, members)
  const isSame = given.length === 0 && taken.length === 0 && position.trim() === member.position
  const change = () =>
    send(async () => {
      if (taken.length > 0 && !(await leaving.settle())) return
      const { officerName, loginId } = member
      const body = { officerName, position: position.trim(), roles: [...held] }
      const now = await membersApi.change(departmentId, loginId, body)
      void message.success(texts.changed(officerName))
      done(now.members)
    })
  return (
    <Modal
      open
      title={texts.changeOf(member.officerName)}
      okText={texts.save}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: isSame || held.length === 0 }}
      onOk={() => void change()}
      onCancel={close}
    >
      <div className="yd-settings">
        <p className="yd-entry__help">{texts.accountOf(member.account)}</p>
        {isSelf && <Alert type="info" showIcon title={texts.ownRoles} />}
        <TextEntry
          label={texts.position}
          help={texts.positionHelp}
          value={position}
          onChange={next => setPosition(next ?? '')}
        />
        <RolesEntry
          roles={roles}
          value={held}
          mayGive={role => !isSelf || member.roles.includes(role)}
          problem={held.length === 0 ? texts.rolesMissing : undefined}
          onChange={setHeld}
        />
        <div aria-live="polite">
          {given.length > 0 && <p>{texts.given(sayRoles(given))}</p>}
          {taken.length > 0 && <p>{texts.taken(sayRoles(taken))}</p>}
          {given.length + taken.length === 0 && <p className="yd-entry__help">{texts.noChange}</p>}
        </div>
        {vacant.length > 0 && <Alert type="warning" showIcon title={texts.vacant(sayRoles(vacant))} />}
        {taken.length > 0 && (
          <LeftWork
            leaving={leaving}
            colleagues={members.filter(({ loginId }) => loginId !== member.loginId)}
          />
        )}
        {error !== undefined && <Failure error={error} />}
      </div>
    </Modal>
  )
}
