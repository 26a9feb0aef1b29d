import type { LocalizedText } from '@yibiao/schemas'
import { localize } from '../fields/localize.ts'
import { nameParam, type MessageNames } from './message-names.ts'
import type { LanguageTexts, Locale, Message, MessageParams, ReadParam } from './message.ts'

/** What a message is written for: an issue of any kind. */
export interface MessageSubject {
  readonly code: string
  readonly params?: MessageParams | undefined
  /** The designer's own words, which come first. */
  readonly message?: LocalizedText | undefined
}

/** In place of a parameter that an issue lacks: a sentence must never show its braces. */
const MISSING = '…'

/** Says an issue in one language; a code without words gets the general sentence. */
export function writeIssue(
  issue: MessageSubject,
  locale: Locale,
  texts: LanguageTexts,
  names: MessageNames,
): string {
  if (issue.message !== undefined) return localize(issue.message, locale)
  return fillMessage(findMessage(texts, issue.code) ?? texts.general.unknown, issue, texts, names)
}

/** The words of a code; undefined when no area has it. */
export function findMessage({ catalogues }: LanguageTexts, code: string): Message | undefined {
  return catalogues.find(catalogue => Object.hasOwn(catalogue, code))?.[code]
}

/** Puts the parameters into the words. */
export function fillMessage(
  message: Message,
  { code, params = {} }: MessageSubject,
  { general }: LanguageTexts,
  names: MessageNames,
): string {
  const read: ReadParam = name => {
    if (name === 'code') return Object.hasOwn(params, name) ? nameParam(params, name, names) : code
    if (name !== 'label') return nameParam(params, name, names)
    return names.label === undefined || names.label === '' ? general.thing : general.quote(names.label)
  }
  if (typeof message !== 'string') return message(read)
  return message.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => read(name) || MISSING)
}
