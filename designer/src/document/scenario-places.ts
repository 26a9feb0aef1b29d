import type { ScenarioDefinition } from '@yibiao/schemas'
import { answersIn } from './answer-paths.ts'
import type { IdPlace } from './id-places.ts'
import type { PropertyPath } from './property-path.ts'
import { recordsOfKind } from './read-record.ts'
import { listKey, type RecordKey, type Records } from './records.ts'
import { fieldByKey } from './resolve-names.ts'
import { partOf } from './to-definition.ts'

type ScenarioStep = ScenarioDefinition['steps'][number]

/** Where recorded tests name fields by the path of the answer, and steps, materials, sources and documents by key. */
export function scenarioPlaces(records: Records): IdPlace[] {
  const scenarios = partOf<readonly ScenarioDefinition[] | undefined>(records, 'scenarios') ?? []
  return scenarios.flatMap((scenario, index) => [
    ...Object.keys(scenario.given.sources ?? {}).flatMap(key =>
      // The key is the name of the property, which renaming changes by itself.
      placeOf(records, { kind: 'source', key }, [index, 'given', 'sources', key], 'removeProperty').map(
        place => ({ ...place, holdsKey: false }),
      ),
    ),
    ...scenario.steps.flatMap((step, at) => placesOfStep(records, step, [index, 'steps', at])),
  ])
}

function placesOfStep(records: Records, step: ScenarioStep, path: PropertyPath): IdPlace[] {
  switch (step.type) {
    case 'fill':
      return answerPlaces(records, step, path)
    case 'attach':
      return step.materials.flatMap((key, index) =>
        placeOf(records, { kind: 'material', key }, [...path, 'materials', index], 'removeElement'),
      )
    case 'act':
      return [
        ...named(records, stepNamed(records, step.step), path, 'step'),
        ...answerPlaces(records, step, path),
      ]
    case 'expect':
      return step.expectations.flatMap((each, index) => {
        const here = [...path, 'expectations', index]
        switch (each.type) {
          case 'visible':
          case 'required':
          case 'value':
          case 'issue':
          case 'noIssue':
            return each.path === undefined ? [] : answerPlace(records, each.path, here, 'removeElement')
          case 'material':
            return named(records, { kind: 'material', key: each.material }, here, 'material')
          case 'active':
            return named(records, stepNamed(records, each.step), here, 'step')
          case 'due':
            return each.step === undefined ? [] : named(records, stepNamed(records, each.step), here, 'step')
          case 'followUp':
            return named(records, { kind: 'followUp', key: each.followUp }, here, 'followUp')
          case 'document':
            return named(records, { kind: 'document', key: each.template }, here, 'template')
          default:
            return []
        }
      })
    default:
      return []
  }
}

interface Named {
  readonly kind: 'step' | 'followUp' | 'material' | 'source' | 'document'
  readonly key: string
}

/** Recorded tests name a follow-up where they name a step. */
function stepNamed(records: Records, key: string): Named {
  const isFollowUp = recordsOfKind(records, 'followUp').some(({ value }) => value.key === key)
  return { kind: isFollowUp ? 'followUp' : 'step', key }
}

function answerPlaces(records: Records, step: ScenarioStep, path: PropertyPath): IdPlace[] {
  return Object.keys(answersIn(step)).flatMap(answer =>
    answerPlace(records, answer, [...path, 'answers', answer], 'removeProperty'),
  )
}

/** A move or an expectation about something goes with it; renaming it rewrites the one property. */
function named(records: Records, name: Named, path: PropertyPath, property: string): IdPlace[] {
  return placeOf(records, name, [...path, property], 'removeElement').map(place => ({
    ...place,
    element: path,
  }))
}

function placeOf(
  records: Records,
  { kind, key }: Named,
  path: PropertyPath,
  onLoss: IdPlace['onLoss'],
): IdPlace[] {
  const target = recordsOfKind(records, kind).find(record => record.value.key === key)
  return target ? [{ path, target: target.key, onLoss, holdsKey: true }] : []
}

/** `/signs/0/name`: every field along the path, the last of which is what is answered. */
function answerPlace(
  records: Records,
  answer: string,
  path: PropertyPath,
  onLoss: IdPlace['onLoss'],
): IdPlace[] {
  const targets: RecordKey[] = []
  let scope = listKey('pages')
  for (const key of answer.split('/').slice(1)) {
    if (/^\d+$/.test(key)) continue
    const field = fieldByKey(records, scope, key)
    if (!field) break
    targets.push(field.key)
    scope = field.key
  }
  return targets.map(target => ({ path, target, onLoss, holdsKey: false }))
}
