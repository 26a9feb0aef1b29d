// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Button } from 'antd'
import { memo } from 'react'
import { focusRecord } from '../canvas/focus-record.ts'
import { InlineWords } from '../canvas/InlineWords.tsx'
import { ItemHandle } from '../canvas/ItemHandle.tsx'
import { useItem } from '../canvas/use-item.ts'
import { Icon } from '../controls/Icon.tsx'
import { makeId } from '../document/make-id.ts'
import type { RecordKey, StepRecord } from '../document/records.ts'
import { useEditor, useEditorState, useRecord } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { BranchCard } from './BranchCard.tsx'
import type { StepListComponent } from './step-list-props.ts'
import { stepIcon } from './step-icon.ts'
import { useStepFacts } from './use-step-facts.ts'

/** One step of the flow; a gateway shows its branches side by side. */
export const StepCard = memo(function StepCard({ Steps, record: key, level, isEntry }: StepCardProps) {
  const editor = useEditor()
  const texts = useTexts(flowTexts)
  const step = useRecord(key, 'step')
  const isTabStop = useEditorState(state => isEntry && !isOfFlow(state.selected))
  const item = useItem(key)
  const say = useItemWords()
  if (!step) return null
  const name = say(step.value.name)
  const isGateway = step.value.type.endsWith('Gateway')
  return (
    <div className={`yd-step yd-step--${step.value.type}`} {...item}>
      <div className="yd-step__card">
        <ItemHandle record={key} name={name} level={level} isEntry={isTabStop} holdsItems={isGateway} />
        <span className="yd-step__icon">
          <Icon name={stepIcon(step.value.type)} size={20} />
        </span>
        <div className="yd-step__words">
          <InlineWords
            className="yd-step__name"
            value={step.value.name}
            label={texts.name}
            record={key}
            onChange={value => editor.dispatch('setProperty', { record: key, path: ['name'], value })}
          />
          <Facts step={step} />
        </div>
      </div>
      {isGateway && <Branches Steps={Steps} step={step} level={level} name={name} />}
    </div>
  )
})

/** Whether a record has an item in the tree: else the first step is where the Tab key enters. */
function isOfFlow(key: RecordKey | undefined): boolean {
  return key !== undefined && /^(step|branch):/.test(key)
}

interface StepCardProps {
  readonly Steps: StepListComponent
  readonly record: RecordKey
  readonly level: number
  /** The first step: where the Tab key enters the tree. */
  readonly isEntry: boolean
}

function Facts({ step }: { readonly step: StepRecord }) {
  const facts = useStepFacts(step.value)
  return <span className="yd-step__facts">{facts.join(' · ')}</span>
}

function Branches({
  Steps,
  step,
  level,
  name,
}: {
  readonly Steps: StepListComponent
  readonly step: StepRecord
  readonly level: number
  readonly name: string
}) {
  const editor = useEditor()
  const texts = useTexts(flowTexts)
  const add = () => {
    const id = makeId()
    const needsCondition = step.value.type !== 'parallelGateway'
    const branch = {
      id,
      name: texts.branch(step.children.length),
      ...(needsCondition ? { condition: 'false' } : {}),
      steps: [],
    }
    if (!editor.dispatch('addBranch', { gateway: step.key, branch })) return
    editor.select(`branch:${id}`)
    focusRecord(`branch:${id}`)
  }
  return (
    <>
      <div role="group" className="yd-branches">
        {step.children.map(branch => (
          <BranchCard Steps={Steps} key={branch} record={branch} level={level + 1} />
        ))}
      </div>
      <Button
        role="treeitem"
        tabIndex={-1}
        size="small"
        className="yd-branches__add"
        icon={<Icon name="plus" size={14} />}
        aria-label={texts.addBranchTo(name)}
        onClick={add}
      >
        {texts.addBranch}
      </Button>
    </>
  )
}
