// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Fragment } from 'react'
import { dropHolder } from '../drag/drag-source.ts'
import { useEditorState } from '../session/use-editor.ts'
import { InsertButton } from './InsertButton.tsx'
import { StepCard } from './StepCard.tsx'
import type { StepListProps } from './step-list-props.ts'

/** The steps of the flow or of a branch, with a place to insert before, between and behind them. */
export function StepList({ holder: key, level, isTop }: StepListProps) {
  const holder = useEditorState(state => state.document.records.get(key))
  const endsHere = useEditorState(state => {
    const record = state.document.records.get(key)
    const last =
      record && 'children' in record ? state.document.records.get(record.children.at(-1) ?? '') : undefined
    return last?.kind === 'step' && last.value.type === 'endEvent'
  })
  if (!holder || !('children' in holder)) return null
  const { children } = holder
  return (
    <div role="group" className="yd-steps" {...dropHolder(key)}>
      <InsertButton holder={key} index={0} />
      {children.map((step, index) => (
        <Fragment key={step}>
          <StepCard Steps={StepList} record={step} level={level} isEntry={isTop === true && index === 0} />
          {!(endsHere && index === children.length - 1) && <InsertButton holder={key} index={index + 1} />}
        </Fragment>
      ))}
    </div>
  )
}
