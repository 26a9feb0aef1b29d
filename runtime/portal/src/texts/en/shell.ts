import type { PortalTexts } from '../texts.ts'

export const shell: PortalTexts['shell'] = {
  product: 'Yibiao Government Services',
  productShort: 'Yibiao',
  slogan: 'One item, one form',
  skip: 'Skip to main content',
  navigation: 'Main navigation',
  find: 'Services',
  myCases: 'My cases',
  myLicences: 'My licences',
  workbench: 'Workbench',
  designer: 'Item designer',
  settings: 'Display settings',
  language: '中文',
  languageLabel: 'Switch to Chinese 切换到中文',
  elder: 'Large print',
  contrast: 'High contrast',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: name => `Account: ${name}`,
  actingAs: 'Acting as',
  accountId: account => `Account: ${account}`,
  asApplicant: name => `${name} (applicant)`,
  asOfficer: department => `Officer · ${department}`,
  asDesigner: department => `Item designer · ${department}`,
  switched: 'Role switched',
  demo: 'Demonstration: the data are examples and have no legal effect.',
  publicity: {
    title: 'Public information',
    progress: 'Look up a case',
    notices: 'Public notices',
    decisions: 'Published decisions',
    licences: 'Check a licence',
    ratings: 'Published ratings',
  },
  footer: 'What you enter is used only to handle your application.',
  accessibility: 'Works by keyboard and screen reader, in large print and in high contrast.',
  titleOf: page => `${page} · Yibiao Government Services`,
  loading: 'Loading…',
  notFound: {
    title: 'This page was not found',
    text: 'The address may be wrong, or the content no longer exists.',
    home: 'Back to the start page',
  },
  crashed: {
    title: 'Something went wrong on this page',
    text: 'What you typed has been saved. Open the page again to go on.',
    reload: 'Open again',
  },
  failed: {
    title: 'This could not be loaded',
    offline: 'The connection is interrupted. Check your network and try again.',
    unknown: 'The service is unavailable at the moment. Please try again shortly.',
    retry: 'Try again',
    requestId: id => `Request number: ${id}`,
  },
  signedInAgain: {
    title: 'Signed in',
    text: 'Close this window and go on where you were. What you typed is still there.',
    button: 'Close this window',
  },
  unsent: {
    title: 'Something has not been sent yet',
    text: 'The following is on this device only. Signing out now deletes it for good.',
    what: (answers, files) =>
      [
        answers === 0 ? '' : answers === 1 ? 'one answer' : `${answers} answers`,
        files.length === 0
          ? ''
          : `${files.length === 1 ? 'one file' : `${files.length} files`} (${files.join(', ')})`,
      ]
        .filter(part => part !== '')
        .join(', '),
    work: 'Something of its handling is not sent',
    others: drafts =>
      `What other people have not sent of ${drafts === 1 ? 'one draft or case' : `${drafts} drafts or cases`} is deleted from this device too.`,
    open: 'Open it and let it be sent',
    openWhat: name => `Open it and let it be sent: ${name}`,
    goOn: 'Open it and go on',
    goOnWith: number => `Open it and go on: ${number}`,
    stay: 'Stay signed in',
    confirm: 'Delete and sign out',
  },
  sharedDevice: {
    title: 'Shared device',
    before:
      'Many people use this device. What you fill in after signing in is saved to your account; when you leave you are signed out and everything on this device is deleted, also answers and files that have not been sent yet.',
    inUse:
      'Before you leave, choose “Finish and clear”. After 4 minutes without a touch you are signed out and everything on this device is deleted, also answers and files that have not been sent yet.',
    choice:
      'This is a shared device, such as a kiosk in a service hall: when I leave, sign me out and delete everything on it.',
    leave: 'Finish and clear',
    end: 'This is my own device',
    stillThere: 'Are you still there?',
    countdown: seconds =>
      `You will be signed out in ${seconds} seconds and everything on this device will be deleted.`,
    stay: 'Go on',
  },
  needSignIn: {
    title: 'Please sign in first',
    text: 'Your identity must be confirmed before you apply. You come back here after signing in.',
    button: 'Sign in and continue',
  },
  idle: {
    title: 'Are you still there?',
    text: 'To protect your data, the page locks when nobody uses it for a while. What you typed is not lost.',
    left: seconds => `It locks in ${seconds} seconds.`,
    goOn: 'Go on',
  },
  locked: {
    title: 'This page is locked',
    text: 'To protect your data, everything is covered when nobody used the page for a while or the session has ended. Sign in again with the same account: that opens beside this page, and you are back here when it is done. What you typed is still there.',
    signIn: 'Sign in again',
    leave: 'Start page, without signing in',
    leaveHelp: 'If somebody else uses this device, choose the start page: nothing of this is shown to them.',
  },
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'OK',
  back: 'Back',
  more: 'Show more',
  moreLoading: 'Loading more…',
  copied: 'Copied',
  copy: 'Copy',
  unexpected: 'Something went wrong',
  messages: unread => (unread === 0 ? 'Messages' : `Messages, ${unread} unread`),
}
