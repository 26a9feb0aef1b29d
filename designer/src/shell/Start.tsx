import type { SessionView } from '@yibiao/schemas'
import { Button, Result, Spin } from 'antd'
import { loginAddress, sessionApi } from '../api/session-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { BlockEditorPage } from '../blocks/BlockEditorPage.tsx'
import { Failure } from '../controls/Failure.tsx'
import { useRoute } from '../routing/use-route.ts'
import { controlTexts } from '../texts/controls.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'
import { designerRoles, mayDesign } from './designer-roles.ts'
import { HomeShell } from './HomeShell.tsx'
import { ItemPage } from './ItemPage.tsx'

/** Who is working: signs in where nobody is, takes the designer's post where the person has it. */
export function Start() {
  const texts = useTexts(shellTexts)
  const controls = useTexts(controlTexts)
  const [session, reload] = useLoaded(takePost)
  const route = useRoute()
  if (session.state === 'loading') {
    return (
      <output className="yd-centre">
        <Spin /> {controls.loading}
      </output>
    )
  }
  if (session.state === 'failed') {
    return (
      <main className="yd-centre">
        <Failure error={session.error} retry={reload} />
      </main>
    )
  }
  const { value } = session
  if (!value.isSignedIn) {
    return (
      <main className="yd-welcome">
        <h1>{texts.product}</h1>
        <p>{texts.welcome}</p>
        <Button type="primary" size="large" href={loginAddress(window.location.pathname)}>
          {texts.signIn}
        </Button>
      </main>
    )
  }
  if (value.actingAs !== 'designer') return <NotDesigner session={value} />
  if (!mayDesign(value)) return <HomeShell route={{ page: 'members' }} session={value} />
  if (route.page === 'item')
    return <ItemPage key={route.itemId} itemId={route.itemId} part={route.part} session={value} />
  if (route.page === 'block' && route.part === 'fields')
    return <BlockEditorPage key={route.blockId} blockId={route.blockId} />
  return <HomeShell route={route} session={value} />
}

async function takePost(): Promise<SessionView> {
  const session = await sessionApi.readSession()
  if (!session.isSignedIn || session.actingAs === 'designer') return session
  const post = session.memberships.find(({ roles }) => roles.some(role => designerRoles.has(role)))
  return post ? sessionApi.switchActing({ actingAs: 'designer', departmentId: post.departmentId }) : session
}

function NotDesigner({ session }: { readonly session: SessionView }) {
  const texts = useTexts(shellTexts)
  const signOut = async () => {
    await sessionApi.signOut()
    window.location.reload()
  }
  return (
    <main>
      <Result
        status="403"
        title={texts.notDesigner}
        subTitle={texts.notDesignerHelp(session.personName ?? '')}
        extra={
          <Button type="primary" onClick={() => void signOut()}>
            {texts.signOut}
          </Button>
        }
      />
    </main>
  )
}
