import { createFold } from '../model/fold.js'
import { type FrozenBook, type FrozenTable, wordBits } from '../model/word-hash.js'
import type { Area } from './area.js'
import { freezeBook, freezeFlags } from './frozen.js'
import { readOrganizations } from './organizations.js'
import { readFigures } from './people.js'
import { readPlaces } from './places.js'
import { readTransliteration, transliterationFile } from './transliteration.js'
import { allStrings, isFields } from './yaml-shape.js'

/** All names of the gazetteers in one book, so that a run asks once for a word. */
export interface Known {
  /**
   * Name → what bears it: letters and indices joined by commas. `p` public figure by full name, `a` by another name used
   * alone, `o` organization, `q` organization by an ambiguous name, `l` place, `m` place by an ambiguous name.
   */
  readonly book: FrozenBook
  /** Folded full name → index of the public figure. */
  readonly folded: FrozenBook
  /** Surname → indices of public figures. */
  readonly surnames: FrozenBook
  /** First names and surnames of people, as bits of words. */
  readonly people: FrozenTable
}

const givenNames = 'lexicon/given-names.yaml'

export const knownArea: Area<Known> = {
  name: 'known',
  owns: (path) => path.startsWith('gazetteer/') || path === transliterationFile || path === givenNames,
  compile(files) {
    // The areas of people, organizations and places report what is wrong with the same files.
    const figures = readFigures(files, [])
    const names = createLists()
    const surnames = createLists()
    const folded = new Map<string, string>()
    const people = new Map<string, number>()
    const addPerson = (name: string, bits: number) =>
      people.set(name.toLowerCase(), (people.get(name.toLowerCase()) ?? 0) | bits)
    const fold = createFold(readTransliteration(files, []))
    for (const [index, { forms, ambiguous }] of readPlaces(files, []).entries()) {
      for (const form of forms) names.add(form, `l${index}`)
      for (const form of ambiguous) names.add(form, `m${index}`)
    }
    for (const [index, { forms, ambiguous }] of readOrganizations(files, []).entries()) {
      for (const form of forms) names.add(form, `o${index}`)
      for (const form of ambiguous) names.add(form, `q${index}`)
    }
    for (const [index, figure] of figures.entries()) {
      for (const form of figure.full) {
        names.add(form, `p${index}`)
        const key = fold(form)
        if (!folded.has(key)) folded.set(key, String(index))
        const space = form.indexOf(' ')
        if (space > 2) addPerson(form.slice(0, space), wordBits.firstName)
      }
      for (const form of figure.alone) names.add(form, `a${index}`)
      for (const surname of figure.surnames) {
        surnames.add(surname, String(index))
        // "von der Leyen" is found by its last word.
        addPerson(surname.slice(surname.lastIndexOf(' ') + 1), wordBits.figureSurname)
      }
    }
    for (const file of files) {
      if (file.path !== givenNames || !isFields(file.data)) continue
      for (const name of allStrings(file.data.first))
        addPerson(name, wordBits.firstName | wordBits.germanFirstName)
      for (const name of allStrings(file.data.surnames)) addPerson(name, wordBits.surname)
    }
    return {
      book: freezeBook(names.entries()),
      folded: freezeBook(folded),
      surnames: freezeBook(surnames.entries()),
      people: freezeFlags(people),
    }
  },
}

function createLists(): { add(name: string, ref: string): void; entries(): [string, string][] } {
  const lists = new Map<string, string[]>()
  return {
    add(name, ref) {
      const list = lists.get(name)
      if (list === undefined) lists.set(name, [ref])
      else if (!list.includes(ref)) list.push(ref)
    },
    entries: () => [...lists].map(([name, refs]) => [name, refs.join(',')]),
  }
}
