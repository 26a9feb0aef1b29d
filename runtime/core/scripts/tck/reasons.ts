import type { ExpressionMismatch } from '../../conformance/run-expression.ts'
import type { Obstacle } from './convert-test.ts'

/**
 * Why a case of the kit is left out, kept by hand. A case is left out by the first reason that names it, that
 * explains how it fails, or that is its obstacle. The order is that of `tck-left-out.json`.
 */
export interface Reason {
  readonly text: string
  /** Cases by their full name; each must fail. */
  readonly cases?: readonly string[]
  /** Whether a failure is of this kind; at least one must be. */
  readonly explains?: (mismatch: ExpressionMismatch) => boolean
  readonly obstacle?: Obstacle
}

export const reasons: readonly Reason[] = [
  {
    text: 'function definitions, function types and functions as values',
    cases: ['0013-sort 001 sort1', '0013-sort 001 sort2', '0013-sort 001 sort3'],
    explains: ({ actual }) => actual === 'issue functionDefinition',
  },
  {
    text: 'coercion of the result to the type a decision or service declares',
    cases: [
      '0021-singleton-list 001 decision2',
      '0021-singleton-list 001 decision4',
      ...inFolder('0082-feel-coercion', [
        'decision_001',
        'decision_003',
        'decision_005',
        'decision_006_a',
        'decision_007',
        'decision_007_a',
        'literal_002',
        'literal_004',
        'literal_005',
        'literal_006',
        'decision_context_03',
      ]),
      '0082-feel-coercion decisionService_001 decision_ds_001',
      '0082-feel-coercion decisionService_002 decision_ds_002',
      '0082-feel-coercion decisionService_002_b decision_ds_002',
    ],
  },
  {
    text: 'names with spaces, operators or emoji',
    cases: [
      '0057-feel-context 004 decision004',
      '0057-feel-context 005 decision005',
      ...inFolder('0083-feel-unicode', ['decision_006', 'decision_007']),
    ],
  },
  {
    text: 'times compared to the millisecond only: here to the last digit',
    cases: inFolder('0068-feel-equality', ['time_005', 'datetime_003_a']),
  },
  {
    text: 'time zones by name, except those of a fixed offset',
    explains: ({ expression }) => /@[A-Z][a-z]+\/[A-Z]/.test(expression),
  },
  {
    text: 'the range (= 10) as another value than [10..10]',
    cases: inFolder('0068-feel-equality', ['range_010']),
  },
  {
    text: 'instance of a type that the model declares',
    explains: ({ actual }) => actual === 'issue unknownType',
  },
  {
    text: 'is() with one argument: here refused by the checker, null when evaluated',
    cases: inFolder('0103-feel-is-function', ['named_params_002', 'named_params_003']),
  },
  {
    text: 'XPath patterns: class subtraction, block names, back references, octal escapes, dot and carriage return',
    cases: inFolder('1111-feel-matches-function', [
      'fn-matches-45',
      'caselessmatch08',
      'caselessmatch09',
      'K2-MatchesFunc-1',
      'K2-MatchesFunc-5',
      'K2-MatchesFunc-6',
      'K2-MatchesFunc-13',
      'K2-MatchesFunc-14',
      'K2-MatchesFunc-17',
    ]),
  },
  {
    text: 'context put with a list under the parameter name of a single key',
    cases: inFolder('1146-feel-context-put-function', ['nested008']),
  },
  {
    text: 'calls of business knowledge models, which are functions the model defines',
    obstacle: 'callsModel',
  },
  {
    text: 'expressions over the result of a decision table, service or boxed expression',
    obstacle: 'notLiteral',
  },
]

/** Cases whose decision bears the name of the test. */
function inFolder(folder: string, names: readonly string[]): string[] {
  return names.map(name => `${folder} ${name} ${name}`)
}
