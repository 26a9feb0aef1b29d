import type { Random } from './random.ts'
import { ruleLeaves, ruleTemplates, type RuleType } from './rule-templates.ts'

/** Names a rule may use, by the type of what they hold. */
export type RuleNames = Partial<Record<RuleType, readonly string[]>>

/** How often each template was used: the ones used least come first, so that all of them occur. */
export type TemplateUse = Map<string, number>

const part = /‹(\w+)›/g

/** A rule of the given type, as text. */
export function writeRule(
  random: Random,
  use: TemplateUse,
  type: RuleType,
  names: RuleNames,
  depth = 2,
): string {
  const known = names[type] ?? []
  if (known.length > 0 && random.chance(depth <= 0 ? 0.75 : 0.3)) return random.pick(known)
  if (depth <= 0) return random.pick(ruleLeaves[type])
  const template = pickTemplate(random, use, type)
  const text = template.replaceAll(part, (_, inner: string) =>
    isRuleType(inner) ? writePart(random, use, inner, names, depth - 1) : inner,
  )
  return text
}

/** Parts stand in parentheses where they could run into what stands around them. */
function writePart(
  random: Random,
  use: TemplateUse,
  type: RuleType,
  names: RuleNames,
  depth: number,
): string {
  const text = writeRule(random, use, type, names, depth)
  return type === 'test' ||
    type === 'range' ||
    /^[\w.\p{Script=Han}]+$|^"[^"]*"$|^@"[^"]*"$|^\[[^\]]*\]$/u.test(text)
    ? text
    : `(${text})`
}

function pickTemplate(random: Random, use: TemplateUse, type: RuleType): string {
  const templates = ruleTemplates[type]
  const least = Math.min(...templates.map(template => use.get(template) ?? 0))
  const candidates = random.chance(0.7)
    ? templates.filter(template => (use.get(template) ?? 0) <= least + 1)
    : templates
  const template = random.pick(candidates)
  use.set(template, (use.get(template) ?? 0) + 1)
  return template
}

function isRuleType(text: string): text is RuleType {
  return Object.hasOwn(ruleTemplates, text)
}
