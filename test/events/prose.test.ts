import { expect, test } from 'vitest'
import { prose } from './prose.js'
import { eventsIn } from './reading.js'

const falseEvents = prose.flatMap(({ language, about, text }) =>
  eventsIn(language, text)
    .filter((e) => e.status !== 'denied')
    .map((e) => `${about}: ${e.type} by ${e.rule} in "${e.evidence.text}"`),
)

test('prose that tells no politics gives at most one false event in ten texts', () => {
  expect(prose.length).toBeGreaterThanOrEqual(60)
  expect(falseEvents.length, falseEvents.join('\n')).toBeLessThanOrEqual(Math.floor(prose.length / 10))
})
