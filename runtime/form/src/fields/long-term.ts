/** 长期 as a date value. */
export const longTerm = '9999-12-31'
