import type { PortalTexts } from '../texts.ts'

/** 甄别 and 子办件. */
export const children: PortalTexts['children'] = {
  title: 'Child cases',
  help: 'These items are handled besides. This case goes on when all of them have ended.',
  states: {
    ordered: 'Being started',
    awaited: 'To be filled in',
    started: 'In progress',
    ended: 'Ended',
    failed: 'Could not be started',
    cancelled: 'Cancelled',
  },
  answers: {
    needed: 'To be handled',
    notNeeded: 'Nothing to handle',
    conditional: 'Under a condition',
    forfeited: 'Forfeited',
  },
  item: (department, item) => `${department}: ${item}`,
  with: (item, what) => `${item}, ${what}`,
  ordered: time => `Ordered ${time}`,
  awaited: {
    title: 'A child case needs your entries',
    help: 'What is known is filled in. Complete the rest and submit it: the child case begins then.',
    resume: 'Go on filling in',
    of: item => `Go on filling in: ${item}`,
  },
  failures: {
    itemNotPublished: 'The item is not published, or not in use any more.',
    itemSuspended: 'The item is suspended.',
    valuesTooLarge: 'There is too much to fill in.',
    tooDeep: 'Cases order cases that order cases, too many deep. Please check the flows of the items.',
    draftDeleted: 'The applicant deleted the application. It can be ordered again.',
  },
  valueFailed: field =>
    `The value for “${field}” could not be worked out. Please check the flow and the answers.`,
  failed: 'The department is looking into it. You need not do anything.',
  cancelled: 'The step of the ordering case is over and awaits it no longer.',
  parent: {
    title: 'Ordered by',
    of: (item, number, department) => `${department}: ${item}, ${number}`,
    text: 'Another case ordered this one. Its department is told the result.',
    open: 'Open the ordering case',
  },
  ofParent: number => `Child case of ${number}`,
  removal: 'Another case needs this one: when you delete it, the department of that case decides what to do.',
  withdrawal:
    'Its child cases stop too: open ones are terminated, decided ones stay as they are, and what was not submitted stays among your drafts.',
}
