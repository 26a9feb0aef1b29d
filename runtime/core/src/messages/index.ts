/** Every message. Pages of applicants take `messages/applicant`, which leaves out the words of design time. */
export * from './designer.ts'
