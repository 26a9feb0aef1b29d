import { Tag } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'

/** 测试件: beside whatever names a case that is none; nothing for every other case. */
export function TestTag({ isTest }: { isTest: boolean | undefined }): ReactNode {
  const { cases } = useWords().texts
  return isTest === true ? <Tag tone="soon">{cases.test}</Tag> : null
}
