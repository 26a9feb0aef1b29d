import type { RepeatField } from '@yibiao/schemas'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { RowsIntents } from '../field-view-contract.ts'

/** Where an import begins. */
export interface TableImportInput {
  /** What was pasted; empty to ask for it. */
  readonly text: string
  /** Column of the cell it was pasted into, for a table without names. */
  readonly start: number
}

export interface TableImportProps {
  readonly path: string
  readonly field: RepeatField
  /** Null while nothing is imported. */
  readonly input: TableImportInput | null
  readonly stand: RowsIntents['stand']
  /** The rows that are taken, behind those that are kept; with the paths of the answers that are wrong. */
  readonly onTake: (kept: number, rows: readonly unknown[], wrong: readonly string[]) => void
  readonly onClose: () => void
}

const Steps = lazy(async () => {
  const { TableImportSteps } = await import('./table-import-steps.tsx')
  return { default: TableImportSteps }
})

/** The dialog that takes rows from a table; its inside is fetched when it is opened. */
export function TableImport(props: TableImportProps): ReactNode {
  const { field, input, onClose } = props
  const { locale, texts } = useFormServices()
  const [actions, setActions] = useState<HTMLElement | null>(null)
  return (
    <Dialog
      isOpen={input !== null}
      isWide
      title={texts.tableImport.title(localise(field.label, locale))}
      onClose={onClose}
      actions={<div ref={setActions} className="yb-dialog__actions" />}
    >
      <Suspense fallback={<Skeleton lines={4} />}>
        {input !== null && <Steps {...props} input={input} actions={actions} />}
      </Suspense>
    </Dialog>
  )
}
