import { Button, Notice } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { Page } from '../shell/page.tsx'
import { useWords } from '../texts/texts-context.tsx'

/** In the window beside an open page: done here, the work goes on there. */
export function SignedInPage(): ReactNode {
  const { signedInAgain } = useWords().texts.shell
  return (
    <Page title={signedInAgain.title} width="narrow">
      <Notice tone="success">{signedInAgain.text}</Notice>
      <p>
        <Button look="primary" onClick={() => window.close()}>
          {signedInAgain.button}
        </Button>
      </p>
    </Page>
  )
}
