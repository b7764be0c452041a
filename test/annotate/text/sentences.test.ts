import { expect, test } from 'vitest'
import { createTextAnnotator } from '../../../src/annotate/text/index.js'
import { loadRules } from '../../../src/rules/index.js'
import { articleOf } from '../names.js'

const annotate = createTextAnnotator((await loadRules()).naming)
const cut = (text: string, language: 'de' | 'en') =>
  annotate(articleOf(text, language)).map((s) => text.slice(s.start, s.end))

test('a dot behind an abbreviation of either language ends no sentence', () => {
  expect(cut('Dr. Weber traf Lt. Col. Smith. Sie schwieg.', 'de')).toEqual([
    'Dr. Weber traf Lt. Col. Smith.',
    'Sie schwieg.',
  ])
  expect(cut('Maj. Smith met Adm. Jones. They left.', 'en')).toEqual([
    'Maj. Smith met Adm. Jones.',
    'They left.',
  ])
})
test('a dot behind any other word ends one', () => {
  expect(cut('Er kam spät. Weber schwieg.', 'de')).toHaveLength(2)
})
