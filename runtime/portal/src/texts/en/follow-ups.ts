import type { PortalTexts } from '../texts.ts'

/** After the decision: checks, what must be put right, revocation; and materials that are to follow. */
export const followUps: PortalTexts['followUps'] = {
  title: 'After the decision',
  stages: {
    check: 'To be checked',
    rectification: 'To be put right',
    recheck: 'To be checked again',
    revocation: 'Revocation being judged',
    closed: 'Closed',
  },
  results: {
    passed: 'Check passed',
    revoked: 'Revoked',
    kept: 'Not revoked',
    ended: 'The grant ended otherwise',
  },
  dueOn: date => `Due ${date}`,
  check: (date, outcome) => `Checked ${date}: ${outcome}`,
  outcomes: { passed: 'passed', failed: 'failed' },
  inspectors: names => `Inspectors: ${names}`,
  inspector: (name, certificate) => `${name} (${certificate})`,
  requirements: 'What must be put right',
  ordered: date => `Ordered ${date}`,
  through: date => `, to be done by ${date}`,
  reported: date => `Reported as put right ${date}`,
  lapsed: 'Not reported within the limit',
  report: {
    title: 'Put it right and report',
    help: 'Report here when it is done; it will be checked again. It is checked again also when nothing is reported.',
    text: 'What was done',
    button: 'Report as put right',
    missing: 'Write what was done.',
    done: 'Reported. It will be checked again.',
  },
  grantEnd: {
    revoked: 'The grant was revoked',
    cancelled: 'The licence was cancelled',
    at: date => `It holds no longer from ${date}.`,
    legalBasis: 'Legal basis',
    remedies: 'How to appeal',
  },
  deferral: {
    title: 'Accepted; some materials are to follow',
    officer: 'Accepted with materials to follow',
    dueOn: date => `Hand these in by ${date}. Nothing is granted before they are there:`,
    onLapse: {
      terminated: 'Otherwise the case is terminated.',
      returned: 'Otherwise the application is returned.',
    },
  },
  supply: {
    title: 'Hand in what is to follow',
    help: 'A file is sent to the department as soon as it is chosen, and an officer confirms it. Papers can be brought to the counter instead.',
    waiting: 'Handed in, to be confirmed',
    sending: 'Sending…',
    done: 'Handed in. An officer will confirm it.',
  },
  breaches: {
    recorded: 'A broken promise is on record',
    repaired: 'The broken promise is repaired',
    kinds: {
      deferralLapsed: 'Materials that were to follow never came',
      promiseUntrue: 'What was promised was untrue',
    },
    at: (time, what) => `${time}: ${what}.`,
    consequence:
      'Until it is repaired, your applications go the ordinary way: no promises, and no materials that follow later. When you have put it right, ask the department to repair the record.',
    consequenceForOfficers:
      'Until it is repaired, applications of the applicant go the ordinary way: no promises, no materials that follow.',
    repairedAt: (time, by) => `Repaired ${time}${by === undefined ? '' : `, ${by}`}.`,
    repairReason: 'Reason',
    finding: count =>
      count === 1
        ? 'The applicant has a broken promise on record'
        : `The applicant has ${count} broken promises on record`,
    findingHelp: 'No promises and no materials that follow: the case goes the ordinary way.',
    repair: {
      button: 'Mark as repaired',
      what: what => `Mark as repaired: ${what}`,
      title: 'Repair the record',
      help: 'From then on it is not held against the applicant. The record stays, with the reason.',
      reason: 'Reason',
      done: 'Marked as repaired.',
    },
  },
  hold: {
    title: 'Delivery held',
    text: 'Originals differ from what was uploaded:',
    help: 'Come again with the right originals, or ask the department.',
  },
}
