import { compileExpression, type HostFunctions } from '../expression/index.ts'
import type { CompiledFlow, PreparedFlow } from './compiled-flow.ts'
import { isGateway, listPlaces, sequencesOf, type Sequence } from './flow-tree.ts'

/** Indexes a compiled flow and turns its expressions into closures. Pure: keep the result by version. */
export function prepareFlow(compiled: CompiledFlow, host: HostFunctions = {}): PreparedFlow {
  const places = listPlaces(compiled.steps)
  const sequences = new Map<string, Sequence>()
  for (const { step, path } of places) {
    if (!isGateway(step)) continue
    for (const sequence of sequencesOf(step, path)) {
      if (sequence.owner !== null) sequences.set(`${step.id}/${sequence.owner.branch}`, sequence)
    }
  }
  return {
    compiled,
    limits: compiled.limits,
    root: { steps: compiled.steps, owner: null, path: '/steps' },
    places: new Map(places.map(place => [place.step.id, place])),
    sequences,
    expressions: new Map(
      Object.entries(compiled.expressions).map(([place, ast]) => [place, compileExpression(ast, host)]),
    ),
  }
}
