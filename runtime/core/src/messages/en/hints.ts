import type { HintCode } from '../../lint/hint-issues.ts'
import type { Message } from '../message.ts'

export const hints = {
  'hint.labelLong':
    'The name has {length} characters; more than {limit} are hard to take in. Consider a shorter one with the rest in the help.',
  'hint.helpLong':
    'The help has {length} characters; few read more than {limit}. Consider keeping the one sentence that matters.',
  'hint.helpRepeatsLabel':
    'The help only repeats the name. Consider removing it, or say how to fill in the answer.',
  'hint.halfWidth': 'The Chinese has half-width punctuation. Consider writing “{text}”.',
  'hint.capitals': '“{text}” is all in capitals, which is hard to read. Consider small letters.',
  'hint.plainWord': '“{word}” is the language of offices. Consider “{plain}”.',
  'hint.needlessWord': '“{word}” is the language of offices and adds nothing. Consider leaving it out.',
  'hint.doubleNegation': '“{text}” denies twice and has to be read twice. Consider saying what does hold.',
  'hint.englishMissing': 'Other fields have an English name; “{label}” has none. Consider adding it.',
  'hint.headingLevel':
    'No large heading comes before this small one, so that users of screen readers seem to miss something. Consider a large heading.',
  'hint.manyRadios':
    'There are {count} options; more than {limit} are easier to find in a list. Consider a drop-down.',
  'hint.sourceKnows':
    'The source “{source}” already has “{field}”. Consider prefilling it, so that nobody has to type it.',
  'hint.purposeMissing':
    '“{field}” is sensitive personal data. Consider saying in the help what it is needed for.',
  'hint.exampleMissing':
    '“{field}” has to be uploaded, and nothing says what it should look like. Consider describing it or giving an example.',
} satisfies Record<HintCode, Message>
