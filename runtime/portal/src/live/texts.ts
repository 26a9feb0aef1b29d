import { useWords } from '../texts/texts-context.tsx'

const zhCn = { listChanged: '列表有变化，点击更新' }

const en: typeof zhCn = { listChanged: 'The list has changed: update it' }

/** Texts of what others changed, in the reader's language. */
export function useLiveTexts(): typeof zhCn {
  return useWords().locale === 'en' ? en : zhCn
}
