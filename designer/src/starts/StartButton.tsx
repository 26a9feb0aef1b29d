import { Button } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { startTexts } from '../texts/starts.ts'
import { useTexts } from '../texts/use-texts.ts'
import { StartDialog } from './StartDialog.tsx'

/** Opens the dialog that makes many fields of one text or file. */
export function StartButton({ page }: { readonly page: RecordKey | undefined }) {
  const texts = useTexts(startTexts)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        className="yd-start-button"
        icon={<Icon name="bolt" size={15} />}
        onClick={() => setIsOpen(true)}
      >
        {texts.open}
      </Button>
      {isOpen && <StartDialog page={page} close={() => setIsOpen(false)} />}
    </>
  )
}
