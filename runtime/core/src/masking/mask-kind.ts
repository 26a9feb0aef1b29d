/** What a text is, which decides the part of it that may be shown. `other` shows nothing. */
export type MaskKind =
  'identityNumber' | 'mobilePhone' | 'personName' | 'bankCard' | 'address' | 'email' | 'passport' | 'other'

/** `standard` for lists, messages and exports; `strict` for public notices and screens of strangers. */
export type MaskStrength = 'standard' | 'strict'
