import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/cli/problems.js'
import { testProblems } from '../../src/cli/rules-command.js'
import { lintPack } from '../../src/cli/rules-lint.js'
import { testRules } from '../../src/cli/rules-test.js'
import { eventTypes } from '../../src/model/event-types.js'
import { loadRules } from '../../src/rules/index.js'

describe('the built-in event rules', async () => {
  const rules = await loadRules()

  test('have nothing that lint calls an error', async () => {
    const errors = (await lintPack(null)).filter((p) => p.severity === 'error')
    expect(errors.map(formatProblem).join('\n')).toBe('')
  })

  for (const type of eventTypes)
    test(`${type}: every example is found, every near miss quiet, every frame fired`, () => {
      const result = testRules(rules, (rule) => rule.type === type)
      expect(testProblems(result).map(formatProblem).join('\n')).toBe('')
    })
})
