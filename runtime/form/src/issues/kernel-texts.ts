/** The kernel's words for problems and values, in one place. */
export { messageOf, summaryTexts } from '@yibiao/core/messages/applicant'
