import type { SessionView } from '@yibiao/schemas'
import { App, Button } from 'antd'
import { sessionApi } from '../api/session-api.ts'
import { shellTexts } from '../texts/shell.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { ButtonMenu } from '../controls/ButtonMenu.tsx'
import { designerRoles } from './designer-roles.ts'

/** Who is working, for which department; language and sign-out. */
export function Account({ session }: { readonly session: SessionView }) {
  const texts = useTexts(shellTexts)
  const { locale, setLocale } = useLocale()
  const { message } = App.useApp()
  const own = session.memberships.find(membership => membership.departmentId === session.departmentId)
  const others = session.memberships.filter(
    membership => membership !== own && membership.roles.some(role => designerRoles.has(role)),
  )
  const act = async (key: string) => {
    if (key === 'locale') return setLocale(locale === 'en' ? 'zh-CN' : 'en')
    if (key === 'account') {
      await navigator.clipboard.writeText(session.account ?? '')
      return void message.success(texts.accountCopied)
    }
    if (key === 'signOut') await sessionApi.signOut()
    else await sessionApi.switchActing({ actingAs: 'designer', departmentId: key })
    return window.location.assign('/designer/')
  }
  return (
    <ButtonMenu
      menu={{
        items: [
          ...others.map(membership => ({
            key: membership.departmentId,
            label: texts.workFor(membership.departmentName),
          })),
          { key: 'account', label: texts.copyAccount(session.account ?? '') },
          { key: 'locale', label: locale === 'en' ? '中文' : 'English' },
          { key: 'signOut', label: texts.signOut },
        ],
        onClick: ({ key }) => void act(key),
      }}
    >
      <Button type="text" className="yd-account" title={texts.account(session.personName ?? '')}>
        <span className="yd-account__department">{own?.departmentName}</span>
        <span>{session.personName}</span>
      </Button>
    </ButtonMenu>
  )
}
