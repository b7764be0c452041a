import { describe, expect, test } from 'vitest'
import { depesche } from '../support/run.js'

describe('depesche inspect', () => {
  test('shows how the grammar reads each clause', async () => {
    const input = 'Die Polizei nahm am Montag drei Männer fest, weil sie Steine geworfen hatten.\n'
    const { code, out } = await depesche(['inspect'], { input })
    expect(code).toBe(0)
    expect(out).toMatch(
      /clause +main: festnehmen — subject: Die Polizei — object: drei Männer — am Montag — “/,
    )
    expect(out).toMatch(/clause +adverbial: werfen — subject: sie — object: Steine/)
  })

  test('shows route and why, the repair as a small diff, and what was set aside', async () => {
    const input =
      'Der US -Außenminister traf am Samstag in Wien seinen Amtskollegen. Die US -Regierung bestätigte das.\n\n(Foto: Agentur)\n'
    const { out } = await depesche(['inspect'], { input })
    expect(out).toMatch(/^route +de-mt/m)
    expect(out).toContain('US[-␣--]{+-+}Außen')
    expect(out).toMatch(/Set aside \([1-9]/)
  })

  test('--json is --format json', async () => {
    const input = 'They met in Vienna on Monday.\n'
    const [a, b] = await Promise.all([
      depesche(['inspect', '--json'], { input }),
      depesche(['inspect', '--format', 'json'], { input }),
    ])
    expect(a.out).toBe(b.out)
    expect(JSON.parse(a.out)).toMatchObject({ sentences: [{ clauses: [{ kind: 'main', verb: 'meet' }] }] })
  })
})
