export type Locale = 'zh-CN' | 'en'

/** The language of sentences in answers: English when it is preferred over Chinese, else Chinese. */
export function readLocale(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? '').slice(0, 500).split(',').map(readRange)
  const preference = (language: string): number =>
    Math.max(0, ...ranges.filter(range => range.language.startsWith(language)).map(range => range.quality))
  return preference('en') > preference('zh') ? 'en' : 'zh-CN'
}

function readRange(text: string): { language: string; quality: number } {
  const [language, ...parameters] = text.trim().toLowerCase().split(';')
  const quality = parameters
    .map(parameter => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1])
    .find(Boolean)
  return { language: language ?? '', quality: quality === undefined ? 1 : Number(quality) }
}
