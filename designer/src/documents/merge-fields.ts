import { ruleSubjects, type RuleSubject } from '../conditions/rule-subjects.ts'
import type { SubjectWords } from '../conditions/subject-words.ts'
import type { RecordKey, Records } from '../document/records.ts'

/** Something of the form that a text can name: the expression between `${` and `}`, and what people call it. */
export interface MergeField {
  readonly text: string
  readonly label: string
}

/**
 * What of the form can be put into a text. In a document the answer to a field stands as it was written, a choice by
 * the name of its option: `answers.kind`. Parts of answers are values; of a choice among them the value is a code, which
 * nobody reads, so that only the whole it belongs to is offered. A notice has no `answers`.
 */
export function mergeFields(records: Records, owner: RecordKey, words: SubjectWords): MergeField[] {
  const hasAnswers = owner.startsWith('document:')
  return ruleSubjects(records, { record: owner }, words).flatMap((subject): MergeField[] => {
    const { text, label } = subject
    if (text in words.facts || countsOf(words).includes(text) || text.startsWith('nodes.')) return []
    if (hasAnswers && isWholeAnswer(text)) return [{ text: `answers.${text}`, label }]
    return isReadable(subject) ? [{ text, label }] : []
  })
}

function countsOf({ caseLists }: SubjectWords): readonly string[] {
  return Object.keys(caseLists).map(list => `count(${list})`)
}

/** A field of the form itself: no part of one, and nothing worked out of several. */
function isWholeAnswer(text: string): boolean {
  return /^\w+$/u.test(text)
}

/** Codes of options are not, nor what has parts. */
function isReadable({ kind, element, isRegion }: RuleSubject): boolean {
  if (isRegion === true) return false
  return kind === 'several'
    ? element === 'text' || element === 'number' || element === 'date'
    : kind !== 'choice' && kind !== 'other'
}
