import { civilDateOfInstant } from '../clock/index.ts'
import { caseFacts, draftDocument, toMergeValue, type ResolvedBlock } from '../documents/index.ts'
import type { JsonValue } from '../expression/index.ts'
import { localize } from '../fields/index.ts'
import { grantEndFacts, rectificationFacts } from '../flow/index.ts'
import type { ScenarioStand } from './scenario-run.ts'
import type { ScenarioWorld } from './scenario-world.ts'

/**
 * The words of a document that was issued, as far as a test knows its values; nothing when it was not issued. What
 * only the server knows, such as its number, is left empty.
 */
export function issuedText(
  { item }: ScenarioWorld,
  { case: playing, submitted, form, now }: ScenarioStand,
  key: string,
): string | undefined {
  const template = item.documents.find(each => each.key === key)
  const isIssued = playing?.effects.some(
    effect => effect.type === 'issueDocument' && effect.template === template?.id,
  )
  if (template === undefined || playing === undefined || isIssued !== true) return undefined
  const today = civilDateOfInstant(now)
  const answers = caseFacts(item.form, submitted ?? form.answers, { today, now })
  const { applicant, decision } = playing.state
  const known = new Map(
    Object.entries({
      item: { name: localize(item.name, 'zh-CN') },
      applicant: { name: applicant?.name ?? null },
      decision: plain(decision),
      rectification: rectificationFacts(playing.state),
      grantEnd: grantEndFacts(playing.state),
      document: { issuedOn: today },
    }).map(([name, fact]) => [name, toMergeValue(fact)]),
  )
  const { name, blocks } = draftDocument(template, {
    scope: { today, lookup: each => known.get(each) ?? answers.lookup(each) },
    locale: 'zh-CN',
    answers: [],
    signedBy: '',
    issuedOn: toMergeValue(today),
    verificationAddress: '',
  })
  return [name, ...blocks.flatMap(wordsOf)].join('\n')
}

function wordsOf(block: ResolvedBlock): readonly string[] {
  switch (block.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'facts':
      return block.rows.map(({ label, value }) => `${label} ${value}`)
    case 'list':
      return block.items
    case 'table':
      return block.rows.map(cells => cells.join(' '))
    case 'signature':
      return block.lines
    case 'slip':
      return [block.name, ...block.blocks.flatMap(wordsOf)]
    case 'signatures':
      return block.lines
    case 'answers':
    case 'verification':
      return []
  }
}

function plain(fact: object | null): JsonValue {
  return JSON.parse(JSON.stringify(fact)) as JsonValue
}
