import { Button, Notice } from '@yibiao/form/components'
import { Component, type ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'

type State = { hasCrashed: boolean }

/** Catches what a page throws while drawing. A class because React offers nothing else for it. */
export class CrashGuard extends Component<{ children: ReactNode }, State> {
  override state: State = { hasCrashed: false }

  static getDerivedStateFromError(): State {
    return { hasCrashed: true }
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <Crashed /> : this.props.children
  }
}

function Crashed(): ReactNode {
  const { crashed } = useWords().texts.shell
  return (
    <main className="frame__main">
      <Notice tone="error" role="alert" title={crashed.title}>
        <p>{crashed.text}</p>
        <p>
          <Button onClick={() => window.location.reload()}>{crashed.reload}</Button>
        </p>
      </Notice>
    </main>
  )
}
