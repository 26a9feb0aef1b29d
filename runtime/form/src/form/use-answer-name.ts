import type { Field } from '@yibiao/schemas'
import { useCallback } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { pathsUpward } from './form-index.ts'

/** Names an answer by the labels on the way to it: 排放口 2 › 流量. */
export function useAnswerName(fieldOf: (path: string) => Field | undefined): (path: string) => string {
  const { locale, texts } = useFormServices()
  return useCallback(
    path => {
      const names: string[] = []
      for (const each of pathsUpward(path).toReversed()) {
        const field = fieldOf(each)
        const row = /\/(\d+)$/.exec(each)?.[1]
        if (field)
          names.push(
            localise(
              field.type === 'repeat' && each !== path ? (field.rowLabel ?? field.label) : field.label,
              locale,
            ),
          )
        else if (row !== undefined) names.push(texts.reader.row(Number(row) + 1))
      }
      return names.join(' › ')
    },
    [fieldOf, locale, texts],
  )
}
