import { toEpochMs, type WorkingCalendar } from '../../clock/index.ts'
import type { JsonValue } from '../../expression/index.ts'
import type { advance } from '../advance.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { compileFlow } from '../compile-flow.ts'
import { demand, type Violation } from '../invariants/commit.ts'
import { findViolations } from '../invariants/find-violations.ts'
import { isSame } from '../invariants/record-invariants.ts'
import { openFollowUps } from '../follow-ups/follow-up-state.ts'
import { prepareFlow } from '../prepare-flow.ts'
import { statusOf } from '../status-of.ts'
import { factsOf } from './answer-facts.ts'
import { emptyCase, runMove, type MemoryCase, type Move, type MoveResult, type World } from './memory-host.ts'
import { randomAttempt } from './random-command.ts'
import { createRandom, type Random } from './random.ts'
import { randomFlow } from './random-flow.ts'
import { simulatedDirectory } from './simulated-directory.ts'

export interface SimulationInput {
  readonly seed: number
  /** Commands tried. */
  readonly steps: number
  readonly calendar: WorkingCalendar
  /** Mistakes to plant; none for the engine as it is. */
  readonly mutant?: Mutant
}

/** A mistake somebody could make in the engine or its host; the invariants must notice. */
export interface Mutant {
  readonly advance?: typeof advance
  /** The host forgets which commands it has answered. */
  readonly forgetsAnswers?: boolean
}

export interface SimulationResult {
  readonly violation: (Violation & { readonly step: number }) | null
  /** How often each command was carried out or refused, as `approve done` or `approve notMine`. */
  readonly outcomes: ReadonlyMap<string, number>
  /** Statuses that were reached. */
  readonly statuses: ReadonlySet<string>
}

interface Game {
  readonly random: Random
  readonly flow: PreparedFlow
  readonly world: World
  readonly mutant: Mutant
  current: MemoryCase
  nowMs: number
  /** Answers the host has given, by command id. */
  readonly answers: Map<string, MoveResult>
  readonly moves: Move[]
}

/** Plays one case: a random flow, people and clocks that do as they like, crashes, repeated and stale commands. */
export function simulate({ seed, steps, calendar, mutant = {} }: SimulationInput): SimulationResult {
  const game = startGame(seed, calendar, mutant)
  const outcomes = new Map<string, number>()
  const statuses = new Set<string>()
  for (let step = 0; step < steps; step++) {
    passTime(game)
    const move = nextMove(game, step)
    const { result, violations } = play(game, move)
    const name = `${move.command.type} ${'refusal' in result ? result.refusal.code : 'done'}`
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    statuses.add(statusOf(game.current.state))
    const [violation] = violations
    if (violation !== undefined) return { violation: { ...violation, step }, outcomes, statuses }
  }
  return { violation: null, outcomes, statuses }
}

function startGame(seed: number, calendar: WorkingCalendar, mutant: Mutant): Game {
  const random = createRandom(seed)
  const compiled = compileFlow(randomFlow(random))
  if ('issues' in compiled) throw new Error(`seed ${seed}: ${JSON.stringify(compiled.issues)}`)
  const flow = prepareFlow(compiled.flow)
  const answers: Readonly<Record<string, JsonValue>> = {
    area: random.below(40),
    isLarge: random.chance(50),
    isFaulty: random.chance(40) ? 'no condition' : false,
  }
  const world = {
    flow,
    calendar,
    directory: simulatedDirectory,
    facts: (now: string) => factsOf(answers, now),
  }
  return {
    random,
    flow,
    world,
    mutant,
    current: emptyCase,
    nowMs: toEpochMs('2026-01-05T01:00:00Z') + random.below(300) * 86_400_000,
    answers: new Map(),
    moves: [],
  }
}

/** Mostly minutes, sometimes days; now and then a clock that is some seconds slow. */
function passTime(game: Game): void {
  const { random } = game
  const minute = 60_000
  if (random.chance(85)) game.nowMs += random.below(90) * minute
  else if (random.chance(90)) game.nowMs += random.below(3 * 24 * 60) * minute
  else game.nowMs -= 5_000
  // Long enough for corrections to lapse and acceptance to be deemed.
  const { correction, moments } = game.current.state
  const isAwaited =
    correction !== null || (moments.receivedAt !== undefined && moments.acceptedAt === undefined)
  const isChecked = openFollowUps(game.current.state).length > 0
  if ((isAwaited || isChecked) && random.chance(6)) game.nowMs += 20 * 24 * 60 * minute
}

function nextMove(game: Game, step: number): Move {
  const { random, moves } = game
  const { state } = game.current
  const isOver = state.moments.concludedAt !== undefined
  if (isOver && random.chance(openFollowUps(state).length > 0 ? 3 : 30)) beginAgain(game)
  const { current } = game
  const repeated = random.chance(6) ? random.pick(moves) : undefined
  if (repeated !== undefined) return repeated
  const attempt = randomAttempt(random, game.flow, current.state)
  const isStale = random.chance(5)
  const move = {
    ...attempt,
    commandId: `c${step}`,
    now: new Date(game.nowMs).toISOString(),
    ...(random.chance(50) || isStale ? { expectedVersion: current.state.version - (isStale ? 1 : 0) } : {}),
  }
  moves.push(move)
  return move
}

/** Another case of the same item. */
function beginAgain(game: Game): void {
  game.current = emptyCase
  game.answers.clear()
  game.moves.length = 0
}

/** The host: answers a repeated command from memory, loses work when it crashes before the commit. */
function play(game: Game, move: Move): { result: MoveResult; violations: readonly Violation[] } {
  const remembered = game.answers.get(move.commandId)
  if (remembered !== undefined && game.mutant.forgetsAnswers !== true)
    return { result: remembered, violations: [] }
  const before = game.current
  const result = runMove(mutate(game), before, move)
  if (game.random.chance(3)) return { result, violations: [] }
  const violations = [
    ...judgeAnswer(game, before, move, result, remembered),
    ...judgeCommit(game, before, move, result),
  ]
  game.answers.set(move.commandId, result)
  if ('committed' in result) game.current = result.committed
  return { result, violations }
}

function judgeAnswer(
  game: Game,
  before: MemoryCase,
  move: Move,
  result: MoveResult,
  remembered: MoveResult | undefined,
): readonly Violation[] {
  const isStale = move.expectedVersion !== undefined && move.expectedVersion !== before.state.version
  const again = game.random.chance(10) ? runMove(mutate(game), before, move) : result
  const hadEffect = remembered !== undefined && 'committed' in remembered
  const hasEffect = 'committed' in result && result.committed.events.length > before.events.length
  return [
    ...demand(!isStale || 'refusal' in result, 'staleNeverSucceeds', move.command.type),
    ...demand(isSame(again, result), 'deterministic', move.command.type),
    ...demand(!(hadEffect && hasEffect), 'oneAnswerPerCommand', move.command.type),
  ]
}

function judgeCommit(game: Game, before: MemoryCase, move: Move, result: MoveResult): readonly Violation[] {
  if (!('committed' in result)) return []
  const { committed } = result
  return findViolations({
    flow: game.flow,
    calendar: game.world.calendar,
    directory: simulatedDirectory,
    move,
    before: before.state,
    after: committed.state,
    events: committed.events.slice(before.events.length),
    effects: committed.effects.slice(before.effects.length),
    history: committed.events,
  })
}

function mutate({ world, mutant }: Game): World {
  return mutant.advance === undefined ? world : { ...world, advance: mutant.advance }
}
