/** Rules as sentences built from labels, in Chinese and English, and back. */
export { readCondition, type SentenceResult } from './read-sentence.ts'
export type { SentenceSubject, SentenceValue, SentenceVocabulary, SubjectKind } from './vocabulary.ts'
export { writeCondition, writeValue, type SentenceOptions } from './write-sentence.ts'
export { setApart } from './template.ts'
export { durationOf } from './phrases.ts'
export { ELEMENT_NAME, listOfElements } from './elements-phrase.ts'
export { isSameRule } from './same-rule.ts'
