import { useWords } from '../../texts/texts-context.tsx'
import { en } from './en.ts'
import type { WorkbenchTexts } from './texts.ts'
import { zhCn } from './zh-cn.ts'

/** The workbench's texts in the reader's language; both come with the workbench, which few people open. */
export function useWorkbenchTexts(): WorkbenchTexts {
  return useWords().locale === 'en' ? en : zhCn
}
