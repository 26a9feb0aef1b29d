import type { ScenarioIssueCode } from '../../scenarios/scenario-issues.ts'
import type { Message } from '../message.ts'

export const scenarios = {
  'scenario.differs':
    '测试“{scenario}”第 {step} 步与预期不一致：{subject}。请改正设计，或在“测试”页接受实际结果。',
  'scenario.moveRefused': '测试“{scenario}”第 {step} 步无法进行，请在“测试”页查看原因。',
  'scenario.expectsNothing': '测试“{scenario}”没有任何预期，什么也检查不出来，请添加预期或删去它。',
} satisfies Record<ScenarioIssueCode, Message>
