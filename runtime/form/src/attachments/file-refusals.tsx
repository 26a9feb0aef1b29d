import type { ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { useTexts } from '../services/form-services.tsx'
import type { FormTexts } from '../texts/texts.ts'
import type { FileRules } from './file-rules.ts'
import type { FileRefusal } from './prepare-files.ts'

/** Why chosen files were not taken, and what to do. */
export function FileRefusals(props: {
  readonly refused: readonly FileRefusal[]
  readonly rules: FileRules
}): ReactNode {
  const texts = useTexts()
  if (props.refused.length === 0) return null
  return (
    <div role="alert">
      {props.refused.map(refusal => {
        const words = refusalInWords(refusal, props.rules, texts)
        return (
          <p key={words} className="yb-field__error">
            <Icon name="error" label={texts.common.error} />
            <span>{words}</span>
          </p>
        )
      })}
    </div>
  )
}

/** What a slot takes, in a line. */
export function rulesInWords(rules: FileRules, texts: FormTexts): string {
  const words = texts.files
  return [
    rules.accept && words.kinds(kindsInWords(rules, texts)),
    rules.maxMegabytes !== undefined && words.size(rules.maxMegabytes),
    rules.minFiles !== undefined && rules.minFiles > 1 && words.countLeast(rules.minFiles),
    rules.maxFiles !== undefined && words.count(rules.maxFiles),
    rules.ratio !== undefined && words.ratio(rules.ratio),
  ]
    .filter(Boolean)
    .join(texts.common.clauseSeparator)
}

function kindsInWords({ accept }: FileRules, texts: FormTexts): string {
  return (accept ?? []).map(kind => texts.files.kindNames[kind]).join(texts.common.listSeparator)
}

function refusalInWords(refusal: FileRefusal, rules: FileRules, texts: FormTexts): string {
  const words = texts.files
  switch (refusal.reason) {
    case 'wrongKind':
      return words.wrongKind(refusal.name, kindsInWords(rules, texts))
    case 'notItsKind':
      return words.notItsKind(refusal.name)
    case 'heic':
      return words.heic(refusal.name)
    case 'empty':
      return words.empty(refusal.name)
    case 'tooLarge':
      return words.tooLarge(refusal.name, rules.maxMegabytes ?? 0)
    case 'tooMany':
      return words.tooMany(rules.maxFiles ?? 0)
  }
}
