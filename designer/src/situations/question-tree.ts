import type { SituationsDefinition } from '@yibiao/schemas'

/** A question where it is asked first, with what its answers lead to. */
export interface QuestionNode {
  /** Index of the question. */
  readonly question: number
  readonly answers: readonly AnswerNode[]
}

export interface AnswerNode {
  /** The question asked next, when it is asked here for the first time. */
  readonly next?: QuestionNode
  /** Index of the question asked next, when it stands elsewhere in the tree already. */
  readonly again?: number
}

export interface QuestionTree {
  readonly root: QuestionNode | undefined
  /** Questions no answer leads to, each with what only it leads to. */
  readonly unreached: readonly QuestionNode[]
}

/** The questions as a tree from the first one on; every question stands in it once. */
export function questionTree({ questions, firstQuestion }: SituationsDefinition): QuestionTree {
  const indexes = new Map(questions.map(({ id }, index) => [id, index]))
  const placed = new Set<number>()
  const first = indexes.get(firstQuestion ?? '')
  const root = first === undefined ? undefined : place(first)
  const unreached = questions.flatMap((_, index) => (placed.has(index) ? [] : [place(index)]))
  return { root, unreached }

  function place(question: number): QuestionNode {
    placed.add(question)
    const answers = (questions[question]?.answers ?? []).map(({ nextQuestion }): AnswerNode => {
      const next = indexes.get(nextQuestion ?? '')
      if (next === undefined) return {}
      return placed.has(next) ? { again: next } : { next: place(next) }
    })
    return { question, answers }
  }
}

/** One way through the questions. */
export interface SituationPath {
  /** Indexes of the question and the answer, step by step. */
  readonly steps: readonly { readonly question: number; readonly answer: number }[]
  /** Id of the handling item at its end; nothing for a dead end or a circle. */
  readonly handlingItem: string | undefined
}

/** Every way through the questions, at most `most`; a way that comes back to a question ends there. */
export function listPaths(
  { questions, firstQuestion, handlingItems }: SituationsDefinition,
  most: number,
): SituationPath[] {
  const indexes = new Map(questions.map(({ id }, index) => [id, index]))
  const known = new Set(handlingItems.map(({ id }) => id))
  const paths: SituationPath[] = []
  const first = indexes.get(firstQuestion ?? '')
  if (first !== undefined) walk(first, [])
  return paths

  function walk(question: number, before: SituationPath['steps']): void {
    for (const [answer, { nextQuestion, handlingItem }] of (questions[question]?.answers ?? []).entries()) {
      if (paths.length >= most) return
      const steps = [...before, { question, answer }]
      const next = indexes.get(nextQuestion ?? '')
      const isCircle = steps.some(step => step.question === next)
      if (next !== undefined && !isCircle) walk(next, steps)
      else {
        const end = next === undefined && known.has(handlingItem ?? '') ? handlingItem : undefined
        paths.push({ steps, handlingItem: end })
      }
    }
  }
}
