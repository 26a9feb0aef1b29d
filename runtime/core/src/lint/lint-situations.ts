import type { ItemDefinition, SituationsDefinition } from '@yibiao/schemas'
import { localize } from '../fields/index.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'

/** Q20: every path of the questions ends in one handling item; no dead ends, no circles. */
export function lintSituations({ situations }: ItemDefinition): readonly DesignIssue[] {
  if (situations === undefined || situations.questions.length === 0) return []
  const { firstQuestion } = situations
  const first = situations.questions.find(question => question.id === firstQuestion)
  const issues = lintAnswers(situations)
  if (first === undefined) {
    return [createLint('/situations/firstQuestion', 'situation.firstQuestionMissing', {}), ...issues]
  }
  return [...issues, ...lintPaths(situations, first.id)]
}

function lintAnswers({ questions, handlingItems }: SituationsDefinition): DesignIssue[] {
  const questionIds = new Set(questions.map(question => question.id))
  const itemIds = new Set(handlingItems.map(item => item.id))
  return questions.flatMap((question, index) =>
    question.answers.flatMap((answer, place) => {
      const path = `/situations/questions/${index}/answers/${place}`
      const { nextQuestion, handlingItem, label } = answer
      const issues: DesignIssue[] = []
      if (nextQuestion === undefined && handlingItem === undefined) {
        issues.push(createLint(path, 'situation.deadEnd', { answer: localize(label, 'zh-CN') }))
      }
      if (nextQuestion !== undefined && !questionIds.has(nextQuestion)) {
        issues.push(
          createLint(`${path}/nextQuestion`, 'situation.unknownQuestion', { question: nextQuestion }),
        )
      }
      if (handlingItem !== undefined && !itemIds.has(handlingItem)) {
        issues.push(createLint(`${path}/handlingItem`, 'situation.unknownHandlingItem', { handlingItem }))
      }
      return issues
    }),
  )
}

function lintPaths({ questions }: SituationsDefinition, firstQuestion: string): DesignIssue[] {
  const state = new Map<string, 'open' | 'done'>()
  const issues: DesignIssue[] = []
  visit(firstQuestion)
  questions.forEach((question, index) => {
    if (!state.has(question.id)) {
      const path = `/situations/questions/${index}`
      issues.push(createLint(path, 'situation.unreachable', { question: localize(question.title, 'zh-CN') }))
    }
  })
  return issues

  function visit(id: string): void {
    const index = questions.findIndex(question => question.id === id)
    const question = questions[index]
    if (question === undefined) return
    state.set(id, 'open')
    question.answers.forEach(({ nextQuestion }, place) => {
      if (nextQuestion === undefined) return
      if (state.get(nextQuestion) === 'open') {
        const path = `/situations/questions/${index}/answers/${place}/nextQuestion`
        issues.push(createLint(path, 'situation.circle', { question: localize(question.title, 'zh-CN') }))
      } else if (!state.has(nextQuestion)) {
        visit(nextQuestion)
      }
    })
    state.set(id, 'done')
  }
}
