import { useState, type ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { AttachmentChooser } from './attachment-chooser.tsx'
import { FileRefusals, rulesInWords } from './file-refusals.tsx'
import { withDefaults, type FileRules } from './file-rules.ts'
import { namePages } from './name-pages.ts'
import { prepareFiles, type FileRefusal } from './prepare-files.ts'
import { useDroppedFiles } from './use-dropped-files.ts'

export interface FilePickerProps {
  readonly id: string
  /** Name of what is handed in, for the names of buttons. */
  readonly label: string
  readonly rules: FileRules
  /** Files that are there already. */
  readonly present: number
  readonly isDisabled: boolean
  /** Those that may be sent. */
  readonly onTake: (files: readonly File[]) => void
}

/** Chooses, photographs or drops files that are sent at once, where no draft keeps them. */
export function FilePicker({ id, label, present, isDisabled, onTake, ...props }: FilePickerProps): ReactNode {
  const texts = useTexts()
  const rules = withDefaults(props.rules)
  const [refused, setRefused] = useState<readonly FileRefusal[]>([])
  const isFull = present >= rules.maxFiles
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    const prepared = await prepareFiles(files, present, rules)
    setRefused(prepared.refused)
    if (prepared.taken.length > 0) onTake(prepared.taken)
  }
  const photograph = (files: readonly File[]) => void take(namePages(files, label, present, texts.files))
  const { isOver, handlers } = useDroppedFiles(!isDisabled && !isFull, files => void take(files))
  return (
    <div className={isOver ? 'yb-slot yb-slot--over' : 'yb-slot'} {...handlers}>
      {!isFull && (
        <AttachmentChooser
          ref={null}
          id={id}
          label={label}
          rules={rules}
          isImages={false}
          isDisabled={isDisabled}
          hasPages={present > 0}
          describedBy={`${id}-rules`}
          onChoose={files => void take(files)}
          onPhotograph={photograph}
        />
      )}
      <p id={`${id}-rules`} className="yb-field__help">
        {rulesInWords(rules, texts)}
      </p>
      <FileRefusals refused={refused} rules={rules} />
    </div>
  )
}
