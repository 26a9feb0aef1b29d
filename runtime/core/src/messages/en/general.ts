import type { GeneralTexts } from '../message.ts'

export const general: GeneralTexts = {
  thing: 'this field',
  quote: name => `“${name}”`,
  unknown:
    'Something is not right here. Please check it; if it stays, contact the department and give the code {code}.',
  ruleFailed:
    'This cannot be worked out or checked right now. Please try again later; if it stays, contact the department.',
  refused:
    'This cannot be done now. Please reload and try again; if it stays, ask the administrator and give the code {code}.',
}
