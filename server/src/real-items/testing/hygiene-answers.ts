/** What E1 adds to its licence, the identity card and the account. */
export const hygieneAnswers = {
  kind: 'new',
  placeAddr: { region: '530103006', detail: '穿金路100号' },
  isSamePerson: true,
  placeType: ['beauty'],
  area: '86.50',
  chairs: 4,
  staffTotal: 5,
  staffExamined: 5,
  hasCentralAc: false,
  mode: 'ordinary',
  'test/no': 'WS2026-01',
  'test/laboratory': '某检测公司',
  'test/testedOn': '2026-04-01',
  declaration: { agreed: true, agreedAt: '2026-04-27T02:00:00Z' },
}
