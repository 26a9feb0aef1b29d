import { Alert, App, Modal } from 'antd'
import { membersApi } from '../api/members-api.ts'
import { Failure } from '../controls/Failure.tsx'
import { controlTexts } from '../texts/controls.ts'
import { membersTexts } from '../texts/members.ts'
import { useTexts } from '../texts/use-texts.ts'
import { LeftWork } from './LeftWork.tsx'
import type { OneMemberProps } from './member-dialog-props.ts'
import { useLeaving } from './use-leaving.ts'
import { useRoleNames } from './use-role-names.ts'
import { useSent } from './use-sent.ts'
import { vacantRoles } from './vacant-roles.ts'

/** Takes a member out, after saying what becomes of their work. */
export function RemoveMemberDialog({ departmentId, roles, member, members, done, close }: OneMemberProps) {
  const texts = useTexts(membersTexts)
  const controls = useTexts(controlTexts)
  const { message } = App.useApp()
  const sayRoles = useRoleNames(roles)
  const leaving = useLeaving(departmentId, member)
  const { isBusy, error, send } = useSent()
  const others = members.filter(({ loginId }) => loginId !== member.loginId)
  const vacant = vacantRoles(member.roles, member, members)
  const remove = () =>
    send(async () => {
      if (!(await leaving.settle())) return
      await membersApi.remove(departmentId, member.loginId)
      void message.success(texts.removed(member.officerName))
      done(others)
    })
  return (
    <Modal
      open
      title={texts.removeOf(member.officerName)}
      okText={texts.remove}
      okButtonProps={{ danger: true, disabled: leaving.work.state !== 'ready' }}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      onOk={() => void remove()}
      onCancel={close}
    >
      <div className="yd-settings">
        <p>{texts.removeText(member.officerName)}</p>
        {vacant.length > 0 && <Alert type="warning" showIcon title={texts.vacant(sayRoles(vacant))} />}
        <LeftWork leaving={leaving} colleagues={others} withDeputies />
        {error !== undefined && <Failure error={error} />}
      </div>
    </Modal>
  )
}
