/**
 * Stands in for `@formily/validator` in what browsers receive. The rule kernel judges every answer, on the server with
 * the same code; no field is ever given a validator, so Formily's rules, formats and messages would be sent for nothing.
 */

/** What Formily's core asks of validators: none are described. */
export function parseValidatorDescriptions(): readonly never[] {
  return []
}

/** Nothing is found, by kind of finding as Formily's core expects it. */
export function validate(): Promise<Record<'error' | 'warning' | 'success', readonly string[]>> {
  return Promise.resolve({ error: [], warning: [], success: [] })
}

/** The rest of the door that Formily's core hands on. Nobody here opens it. */
export function setValidateLanguage(): void {
  throw new Error('The rule kernel validates; Formily does not.')
}

export {
  setValidateLanguage as getLocaleByPath,
  setValidateLanguage as getValidateLocaleIOSCode,
  setValidateLanguage as registerValidateFormats,
  setValidateLanguage as registerValidateLocale,
  setValidateLanguage as registerValidateMessageTemplateEngine,
  setValidateLanguage as registerValidateRules,
}
