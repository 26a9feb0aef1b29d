import type { Field } from '@yibiao/schemas'
import { memo, type ReactNode } from 'react'
import { columnsOf } from '../fields/section-grid.tsx'
import { useNear } from '../fields/use-near.ts'
import { Waiting, type WaitingProps } from '../fields/waiting.tsx'
import { BoundField } from '../formily/index.ts'
import { useTexts } from '../services/form-services.tsx'
import { focusFirst, focusLast } from './focus-answer.ts'

export interface RunOfFieldsProps {
  readonly fields: readonly Field[]
  readonly startsNear: boolean
  readonly isShown: (path: string) => boolean
}

/**
 * Some neighbouring fields of a section, drawn when they come near or when the browser has time. Answers, rules and
 * checks are the kernel's and know nothing of this.
 */
export const RunOfFields = memo(function RunOfFields(props: RunOfFieldsProps): ReactNode {
  const { fields, startsNear, isShown } = props
  const texts = useTexts()
  const shown = fields.filter(({ key }) => isShown(`/${key}`))
  const { ref, isNear, show } = useNear<HTMLButtonElement>({
    starts: startsNear || shown.length === 0,
    alsoWhenIdle: true,
  })
  if (isNear) {
    return fields.map(field => <BoundField key={field.id} field={field} path={`/${field.key}`} />)
  }
  const paths = shown.map(({ key }) => `/${key}`)
  return (
    <Waiting
      ref={ref}
      holds={fields.map(({ key }) => `/${key}`)}
      size={sizeOf(shown)}
      onEnter={from => show(() => (from === 'behind' ? focusLast(paths) : focusFirst(paths)))}
    >
      {texts.filler.notDrawn(shown.length)}
    </Waiting>
  )
})

function sizeOf(shown: readonly Field[]): WaitingProps['size'] {
  const columns = shown.reduce((sum, field) => sum + columnsOf(field), 0)
  return { '--yb-wait-rows': Math.ceil(columns / 12), '--yb-wait-fields': shown.length }
}
