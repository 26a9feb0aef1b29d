import { Button } from '@yibiao/form/components'
import { type ReactNode, useState } from 'react'
import { useWords } from '../texts/texts-context.tsx'

/** Hidden on a screen that others may see; on paper it is what the applicant keeps. */
export function QueryPassword({ password }: { password: string }): ReactNode {
  const { cases } = useWords().texts
  const [isShown, setShown] = useState(false)
  return (
    <div>
      <dt>{cases.queryPassword}</dt>
      <dd>
        <span className="receipt__number receipt__secret yb-figures" data-printed={password}>
          {isShown ? password : '••••••'}
        </span>{' '}
        <Button look="quiet" size="small" onClick={() => setShown(!isShown)}>
          {isShown ? cases.receipt.hidePassword : cases.receipt.showPassword}
        </Button>
      </dd>
    </div>
  )
}
