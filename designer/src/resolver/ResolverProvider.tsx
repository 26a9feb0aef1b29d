import { useState, type ComponentProps, type ReactNode } from 'react'
import { mendRemoval } from '../document/mend-removal.ts'
import { useEditor } from '../session/use-editor.ts'
import { ResolveDialog } from './ResolveDialog.tsx'
import { RemoveNameDialog } from './RemoveNameDialog.tsx'
import { ResolverContext, type ChangeValues, type RemoveName } from './resolver-context.ts'
import { valuesGone, type ValuesChange } from './values-gone.ts'

/** Lets everything inside change values, and take named things away, without leaving a rule that names what is gone. */
export function ResolverProvider({ children }: { readonly children: ReactNode }) {
  const editor = useEditor()
  const [open, setOpen] = useState<{ readonly change: ValuesChange; readonly done?: () => void }>()
  const [removed, setRemoved] = useState<Omit<ComponentProps<typeof RemoveNameDialog>, 'close'>>()
  const change: ChangeValues = (owner, wanted, done) => {
    const gone = valuesGone(editor.getState().document.records, owner, wanted)
    if (gone) return setOpen({ change: gone, ...(done ? { done } : {}) })
    editor.dispatch('setProperty', wanted)
    return done?.()
  }
  const remove: RemoveName = (name, title, wanted) => {
    if (mendRemoval(editor.getState().document.records, name, undefined).length > 0)
      return setRemoved({ name, title, change: wanted })
    editor.dispatch('removeName', { name, title, change: wanted, successor: undefined })
    return undefined
  }
  return (
    <ResolverContext value={{ change, remove }}>
      {children}
      {removed && <RemoveNameDialog {...removed} close={() => setRemoved(undefined)} />}
      {open && (
        <ResolveDialog
          {...open.change}
          close={isMade => {
            setOpen(undefined)
            if (isMade) open.done?.()
          }}
        />
      )}
    </ResolverContext>
  )
}
