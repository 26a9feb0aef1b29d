import { isOpenChild } from '@yibiao/core/flow'
import {
  listExpectations,
  type ScenarioRun,
  type ScenarioStand,
  type ScenarioWorld,
} from '@yibiao/core/scenarios'
import type { ScenarioDefinition, ScenarioStep } from '@yibiao/schemas'
import { Button } from 'antd'
import { ButtonMenu } from '../controls/ButtonMenu.tsx'
import { Icon } from '../controls/Icon.tsx'
import { readRecord, recordsOfKind } from '../document/read-record.ts'
import type { Records } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { actingSteps } from './ActEntry.tsx'
import { actsOfStep } from './scenario-acts.ts'

type Kind = Exclude<ScenarioStep['type'], 'fill'>

/** Adds a move at the end, together with what comes of it: where the case is then. */
export function AddStep({ scenario, stand, world, play, write }: AddStepProps) {
  const texts = useTexts(scenarioTexts)
  const records = useRecords()
  const add = (kind: Kind) => {
    const step = createStep(records, kind, { stand, world, reason: texts.reasonGiven })
    if (!step) return
    const steps = [...scenario.steps, step]
    const after = play({ ...scenario, steps })?.steps.at(-1)
    const follows =
      kind !== 'expect' && kind !== 'attach' && after !== undefined && after.failure === undefined
    const expectations = follows && world ? ofCase(world, after.stand) : []
    write(expectations.length === 0 ? steps : [...steps, { type: 'expect', expectations }])
  }
  const kinds: readonly Kind[] = ['attach', 'submit', 'act', 'passTime', 'setTime', 'expect']
  return (
    <ButtonMenu
      menu={{
        items: kinds
          .filter(kind => createStep(records, kind, { stand, world, reason: '' }) !== undefined)
          .map(kind => ({ key: kind, label: texts.kinds[kind], onClick: () => add(kind) })),
      }}
    >
      <Button icon={<Icon name="plus" size={15} />}>{texts.addStep}</Button>
    </ButtonMenu>
  )
}

interface AddStepProps {
  readonly scenario: ScenarioDefinition
  /** How it stands at the end now. */
  readonly stand: ScenarioStand | undefined
  readonly world: ScenarioWorld | undefined
  readonly play: (scenario: ScenarioDefinition) => ScenarioRun | undefined
  readonly write: (steps: readonly ScenarioStep[]) => void
}

/** Where the case is and what was issued. */
function ofCase(world: ScenarioWorld, stand: ScenarioStand) {
  return listExpectations(world, stand).flatMap(({ expectation }) =>
    ['status', 'active', 'followUp'].includes(expectation.type) ? [expectation] : [],
  )
}

interface Now {
  readonly stand: ScenarioStand | undefined
  readonly world: ScenarioWorld | undefined
  readonly reason: string
}

/** A step as it most likely is next; nothing where the item has nothing for it. */
function createStep(records: Records, kind: Kind, { stand, world, reason }: Now): ScenarioStep | undefined {
  switch (kind) {
    case 'attach': {
      const keys = recordsOfKind(records, 'material').map(({ value }) => value.key)
      return keys.length === 0 ? undefined : { type: 'attach', materials: keys }
    }
    case 'submit':
      return { type: 'submit' }
    case 'act': {
      const open = stand?.case?.state.tasks.find(task => task.state === 'open' || task.state === 'claimed')
      // Nobody has a task while the holder puts things right.
      const rectified = stand?.case?.state.followUps?.find(({ stage }) => stage === 'rectification')
      const awaited = open ? undefined : awaitedChild(records, stand)
      const key = open?.key ?? awaited ?? rectified?.key ?? actingSteps(records)[0]?.value
      const acts = key === undefined ? [] : actsOfStep(records, key, reason)
      const later = awaited === undefined ? 'reportRectification' : 'childGranted'
      const likely = open?.kind === 'revocation' ? 'revoke' : open ? undefined : later
      const found = acts.find(({ act }) => act === likely) ?? acts[0]
      return key === undefined || !found ? undefined : { type: 'act', step: key, command: found.command }
    }
    case 'passTime':
      return { type: 'passTime', limit: { amount: 1, unit: 'workingDay' } }
    case 'setTime':
      return stand && { type: 'setTime', now: stand.now }
    case 'expect': {
      const decided =
        world && stand ? listExpectations(world, stand).filter(({ isDecided }) => isDecided) : []
      const expectations = decided.map(({ expectation }) => expectation)
      return {
        type: 'expect',
        expectations: expectations.length === 0 ? [{ type: 'noIssue' }] : expectations,
      }
    }
  }
}

/** The step whose 子办件 the case waits for. */
function awaitedChild(records: Records, stand: ScenarioStand | undefined): string | undefined {
  const child = stand?.case?.state.children?.find(isOpenChild)
  return child && readRecord(records, `step:${child.step}`, 'step')?.value.key
}
