/** How spellings of one name fold to one key (rules/lexicon/transliteration.yaml). */
export interface Transliteration {
  readonly fold: readonly (readonly [from: string, to: string])[]
  readonly equal: readonly (readonly string[])[]
}

/** Folds a name to the key that all its spellings share. */
export type Fold = (name: string) => string

interface Step {
  readonly from: string
  readonly to: string
  readonly at: 'start' | 'end' | 'anywhere'
}

const cacheLimit = 20_000

/** Makes the fold of the lexicon's replacements; particles of Arabic names (al-, el-) are dropped. */
export function createFold({ fold, equal }: Transliteration): Fold {
  const steps: Step[] = fold.map(([from, to]) => {
    const at = from.endsWith('$') ? 'end' : from.startsWith('^') ? 'start' : 'anywhere'
    return { from: from.replace(/^\^|\$$/g, ''), to, at }
  })
  const same = new Map(
    equal.flatMap((group) => group.map((name) => [plain(name), plain(group[0]!)] as const)),
  )
  const cache = new Map<string, string>()
  const foldWord = (word: string): string => {
    let key = same.get(word) ?? word
    for (const { from, to, at } of steps) {
      if (!key.includes(from)) continue
      if (at === 'anywhere') key = key.split(from).join(to)
      else if (at === 'end' ? key.endsWith(from) : key.startsWith(from))
        key = at === 'end' ? key.slice(0, -from.length) + to : to + key.slice(from.length)
    }
    return singled(key)
  }
  return (name) => {
    const known = cache.get(name)
    if (known !== undefined) return known
    const key = plain(name)
      .split(/[\s.-]+/)
      .filter((w) => w !== '' && w !== 'al' && w !== 'el')
      .map(foldWord)
      .join(' ')
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(name, key)
    return key
  }
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`]+/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'dj')
    .replace(/ø/g, 'o')
}

/** Doubled letters once. */
function singled(word: string): string {
  let out = ''
  for (const c of word) if (c !== out[out.length - 1]) out += c
  return out
}
