import type { WordingFind } from '../../model/article.js'
import type { FinderRule } from '../../rules/repair.js'
import { hashOf, isUpperAt, touches, type Words } from '../words.js'
import type { Finder } from './finder.js'

const longest = 12

/** "in der Region in der Region": later copies of a phrase within a few words are not read. */
export function doubledPhrase(rule: FinderRule): Finder {
  const atLeast = rule.atLeast ?? 3
  const distance = rule.distance ?? 2
  const coordinators = new Set((rule.unlessAfter ?? []).map(hashOf))
  return ({ words, looked: { masks } }) => {
    const finds: WordingFind[] = []
    for (let back = atLeast; back <= longest + distance; back++)
      for (const { first, last } of repeats(words, back, Math.max(atLeast, back - distance)))
        if (isStutter(words, masks, coordinators, first, last, back))
          finds.push({
            start: words.ends[first - 1]!,
            end: words.ends[last]!,
            kind: rule.kind,
            rule: rule.id,
            replacement: '',
            weight: rule.weight,
          })
    return finds.sort((a, b) => a.start - b.start)
  }
}

/** Runs of at least so many words, each equal to the word `back` places before it. */
function repeats({ hashes, count }: Words, back: number, atLeast: number): { first: number; last: number }[] {
  const found = []
  let done = 0
  // A run of three or more covers every third word: look there first, then to both sides.
  for (let i = back + ((3 - (back % 3)) % 3); i < count; i += 3) {
    if (hashes[i] !== hashes[i - back] || i < done) continue
    let first = i
    while (first > back && first > done && hashes[first - 1] === hashes[first - 1 - back]) first--
    let last = i
    while (last + 1 < count && hashes[last + 1] === hashes[last + 1 - back]) last++
    done = last + 1
    if (last - first + 1 >= atLeast) found.push({ first, last })
  }
  return found
}

/** No sign and no coordinator stands between the copies: a chant, a list or a quotation repeats on purpose and has its signs. */
function isStutter(
  words: Words,
  masks: Int32Array,
  coordinators: ReadonlySet<number>,
  first: number,
  last: number,
  back: number,
): boolean {
  for (let i = first - back; i < last; i++) if (!touches(words, i)) return false
  for (let i = last + 1 - back; i < first; i++) if (coordinators.has(words.hashes[i]!)) return false
  // A capital on a function word opens a new sentence, as after a headline.
  return masks[first] === 0 || !isUpperAt(words.text, words.starts[first]!)
}
