import type { ScenarioDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import { lostByMove } from './commands/move-records.ts'
import { commands, type CommandArgs, type CommandName } from './commands.ts'
import { partOf, toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'
import type { Records } from './records.ts'

/** A recorded test in which officers fill in a field before they accept, and act on a follow-up. */
function recorded(): Records {
  const item = sampleItem()
  const [scenario] = item.scenarios ?? []
  const assignees = { type: 'role', role: { type: 'role', role: 'reviewer' } } as const
  const limit = { amount: 5, unit: 'workingDay' } as const
  if (!scenario) throw new Error('The sample has a test.')
  item.flow.followUps = [
    {
      id: 'v1',
      key: 'later',
      name: '后置核查',
      assignees,
      limit,
      inspectors: 1,
      revocation: { assignees, limit },
    },
  ]
  item.scenarios = [
    {
      ...scenario,
      steps: [
        {
          type: 'act',
          step: 'accept',
          answers: { '/name': '甲', '/signs/0/name': '北门' },
          command: { type: 'accept' },
        },
        { type: 'act', step: 'later', command: { type: 'recordCheck' } },
        { type: 'expect', expectations: [{ type: 'followUp', followUp: 'later', is: 'passed' }] },
      ],
    },
  ]
  return toRecords(item)
}

test('what officers fill in is renamed and deleted with its field', () => {
  expect(stepsAfter('renameKey', { record: 'field:f1', key: 'unitName' })[0]).toMatchObject({
    answers: { '/unitName': '甲', '/signs/0/name': '北门' },
  })
  expect(stepsAfter('renameKey', { record: 'field:f5', key: 'title' })[0]).toMatchObject({
    answers: { '/name': '甲', '/signs/0/title': '北门' },
  })
  expect(stepsAfter('deleteRecords', { records: ['field:f1'], keepsWords: true })[0]).toMatchObject({
    answers: { '/signs/0/name': '北门' },
  })
})

// The field gets a free key in the rows it comes into.
test('what officers fill in is told as lost when its field comes into rows', () => {
  const lost = lostByMove(recorded(), { records: ['field:f1'], parent: 'field:f4', index: 0 })
  expect(lost.map(({ path }) => path)).toContainEqual([0, 'steps', 0, 'answers', '/name2'])
})

test('moves and expectations about a follow-up follow its key, and go with it', () => {
  expect(stepsAfter('renameKey', { record: 'followUp:v1', key: 'afterwards' }).slice(1)).toMatchObject([
    { step: 'afterwards' },
    { expectations: [{ followUp: 'afterwards' }] },
  ])
  expect(stepsAfter('deleteRecords', { records: ['followUp:v1'] }).map(({ type }) => type)).toEqual(['act'])
})

function stepsAfter<Name extends CommandName>(
  name: Name,
  args: CommandArgs[Name],
): ScenarioDefinition['steps'] {
  const before = recorded()
  const refusal = commands[name].check(before, args)
  if (refusal) throw new Error(`refused: ${refusal.code}`)
  const after = commands[name].run(before, args)
  expect(toDefinition(after).scenarios).toBeDefined()
  return partOf<readonly ScenarioDefinition[]>(after, 'scenarios')[0]?.steps ?? []
}
