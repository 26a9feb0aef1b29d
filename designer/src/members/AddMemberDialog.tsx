import { App, Modal } from 'antd'
import { useState } from 'react'
import { membersApi } from '../api/members-api.ts'
import { TextEntry } from '../controls/entries.tsx'
import { Failure } from '../controls/Failure.tsx'
import { controlTexts } from '../texts/controls.ts'
import { membersTexts } from '../texts/members.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { MemberDialogProps } from './member-dialog-props.ts'
import { RolesEntry } from './RolesEntry.tsx'
import { useSent } from './use-sent.ts'

/** Takes an account into the department: who tells account and name knows the person. */
export function AddMemberDialog({ departmentId, roles, done, close }: MemberDialogProps) {
  const texts = useTexts(membersTexts)
  const controls = useTexts(controlTexts)
  const { message } = App.useApp()
  const [account, setAccount] = useState('')
  const [officerName, setOfficerName] = useState('')
  const [position, setPosition] = useState('')
  const [held, setHeld] = useState<readonly string[]>([])
  const { isBusy, error, send } = useSent()
  const isComplete = account.trim() !== '' && officerName.trim() !== '' && held.length > 0
  const add = () =>
    send(async () => {
      const member = { account: account.trim(), officerName: officerName.trim(), position: position.trim() }
      const { members } = await membersApi.add(departmentId, { ...member, roles: [...held] })
      void message.success(texts.added(member.officerName))
      done(members)
    })
  return (
    <Modal
      open
      title={texts.add}
      okText={texts.add}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !isComplete }}
      onOk={() => void add()}
      onCancel={close}
    >
      <div className="yd-settings">
        <TextEntry
          label={texts.account}
          help={texts.accountHelp}
          isMono
          value={account}
          onChange={next => setAccount(next ?? '')}
        />
        <TextEntry
          label={texts.name}
          help={texts.nameHelp}
          value={officerName}
          onChange={next => setOfficerName(next ?? '')}
        />
        <TextEntry
          label={texts.position}
          help={texts.positionHelp}
          value={position}
          onChange={next => setPosition(next ?? '')}
        />
        <RolesEntry roles={roles} value={held} mayGive={() => true} onChange={setHeld} />
        {error !== undefined && <Failure error={error} />}
      </div>
    </Modal>
  )
}
