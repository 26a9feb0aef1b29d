import { useEffect, useState, type ReactNode } from 'react'
import { ToastsProvider } from '../components/toasts.tsx'
import { FormRoot, type Appearance } from '../services/form-root.tsx'
import { loadTexts } from '../texts/load-texts.ts'
import type { FormTexts, Locale } from '../texts/texts.ts'
import { zhCn } from '../texts/zh-CN.ts'
import { createStoryAttachments } from './story-attachments.ts'
import { storyCodeTables } from './story-code-tables.ts'
import { storyRegions } from './story-regions.ts'

export interface StoryRootProps {
  readonly locale?: Locale
  readonly appearance?: Appearance | 'usual'
  readonly children: ReactNode
}

/** The instant at which every story takes place. */
export const storyNow = new Date('2026-03-05T02:32:00Z')

/** The ground of stories: services from memory, a fixed clock. */
export function StoryRoot({ locale = 'zh-CN', appearance = 'usual', children }: StoryRootProps): ReactNode {
  const [texts, setTexts] = useState<FormTexts>(zhCn)
  // Each story begins with the same files and failures, whatever was shown before it.
  const [attachments] = useState(createStoryAttachments)
  useEffect(() => {
    let isCurrent = true
    void loadTexts(locale).then(loaded => {
      if (isCurrent) setTexts(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [locale])
  return (
    <FormRoot
      locale={locale}
      texts={texts}
      regions={storyRegions}
      attachments={attachments}
      codeTables={storyCodeTables}
      now={() => storyNow}
      {...(appearance === 'usual' ? {} : { appearance: [appearance] })}
    >
      <ToastsProvider>
        <div className="yb-story">{children}</div>
      </ToastsProvider>
    </FormRoot>
  )
}
