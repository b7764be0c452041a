/** How the nouns of roles, groups and bodies are inflected, by language. Over-generates: a form nobody writes does no harm. */
export type NounForms = (noun: string) => string[]

const german: NounForms = (noun) => {
  const words = noun.split(' ')
  const last = words.pop()!
  const before = words.length > 0 ? `${words.join(' ')} ` : ''
  return [...new Set(germanWord(last).map((form) => before + form))]
}

/** Adjectives turned noun: der Abgeordnete, ein Abgeordneter. */
const adjectival = ['nde', 'nete', 'nder', 'neter', 'tragte', 'tragter', 'sandte', 'sandter', 'dige', 'diger']
/** Weak masculines take -(e)n in every case but the nominative: Präsident, Diplomat, Kommandant, Jurist, Soldat, Stratege. */
const weak = ['ent', 'ant', 'ist', 'at', 'et', 'ot', 'arch', 'graf', 'fürst', 'oge', 'ege', 'ohne', 'rusche']
const plainPlural = ['er', 'el', 'en', 'chen', 'lein']

function germanWord(noun: string): string[] {
  const ends = (list: readonly string[]) => list.some((e) => noun.endsWith(e))
  if (noun.endsWith('in')) return [noun, `${noun}nen`]
  if (ends(adjectival)) {
    const stem = noun.endsWith('r') ? noun.slice(0, -1) : noun
    return [stem, `${stem}r`, `${stem}n`, `${stem}m`]
  }
  if (noun.endsWith('e')) return [noun, `${noun}n`, `${noun}s`]
  if (noun.endsWith('mann'))
    return [
      noun,
      `${noun}s`,
      `${noun}es`,
      ...['männer', 'männern', 'leute', 'leuten'].map((e) => noun.slice(0, -4) + e),
    ]
  if (noun.endsWith('rat'))
    return [noun, `${noun}s`, `${noun}es`, ...['räte', 'räten'].map((e) => noun.slice(0, -3) + e)]
  if (ends(weak)) return [noun, `${noun}en`, `${noun}n`]
  if (ends(plainPlural)) return [noun, `${noun}s`, `${noun}n`]
  if (noun.endsWith('ium')) return [noun, `${noun}s`, `${noun.slice(0, -2)}en`]
  if (/(?:ung|heit|keit|schaft|ion|tät|ei)$/.test(noun)) return [noun, `${noun}en`]
  return [noun, `${noun}s`, `${noun}es`, `${noun}e`, `${noun}en`]
}

const english: NounForms = (noun) => {
  const at = [' of ', '-in-', ' to ', ' for ', ' in ', '-general', ' general']
    .map((s) => noun.indexOf(s))
    .filter((i) => i > 0)
  const cut = at.length > 0 ? Math.min(...at) : noun.length
  return [...new Set([noun, englishPlural(noun.slice(0, cut)) + noun.slice(cut), englishPlural(noun)])]
}

function englishPlural(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`
  return `${noun}s`
}

const inflectors: Readonly<Record<string, NounForms>> = { de: german, en: english }

/** All forms of a noun in a language; a language without inflection here keeps its nouns as they are. */
export function formsOf(language: string, noun: string): string[] {
  return inflectors[language]?.(noun) ?? [noun]
}
