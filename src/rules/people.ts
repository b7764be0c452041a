import type { Transliteration } from '../model/fold.js'
import type { Problem } from '../model/problem.js'
import { slugOf } from '../model/slug.js'
import type { Area } from './area.js'
import type { RuleFile } from './files.js'
import { readTransliteration, transliterationFile } from './transliteration.js'
import { allStrings, entriesOf, type Fields, isFields, shapeProblem, stringOf } from './yaml-shape.js'

/** Somebody in office in their own right, for a while in another's place, or beside others of the same office. */
export type Standing = 'regular' | 'acting' | 'joint'

/** An office: role, organisation or region (null: the person's country), first and last day known (ISO, maybe year or month), standing if not regular. */
export type Office = readonly [
  role: string,
  of: string | null,
  from: string | null,
  to: string | null,
  standing?: Standing,
]

/** One public figure; lists are positional to keep the compiled file small. */
export type PublicFigure = readonly [name: string, country: string | null, offices: readonly Office[]]

/** Public figures, in the order that the book of known names counts them. */
export interface People {
  readonly figures: readonly PublicFigure[]
  readonly transliteration: Transliteration
}

export const peopleArea: Area<People> = {
  name: 'people',
  owns: (path) => path.startsWith('gazetteer/people/') || path === transliterationFile,
  compile: (files, problems) => ({
    figures: readFigures(files, problems).map((f) => [f.name, f.country, f.offices]),
    transliteration: readTransliteration(files, problems),
  }),
}

/** The people of all files, merged by id; later files extend earlier ones. */
export function readFigures(files: readonly RuleFile[], problems: Problem[]): FigureDraft[] {
  const figures = new Map<string, FigureDraft>()
  for (const file of files) {
    if (!file.path.startsWith('gazetteer/people/')) continue
    for (const entry of entriesOf(file, 'people', problems)) addFigure(file, entry, figures, problems)
  }
  return [...figures.values()]
}

/** A figure with all names that lead to it. */
export interface FigureDraft {
  readonly name: string
  readonly country: string | null
  readonly offices: Office[]
  readonly full: Set<string>
  readonly alone: Set<string>
  readonly surnames: Set<string>
}

function addFigure(
  file: RuleFile,
  entry: Fields,
  figures: Map<string, FigureDraft>,
  problems: Problem[],
): void {
  const name = stringOf(entry.name)
  if (name === null) {
    problems.push(shapeProblem(file, 'a person needs "name"'))
    return
  }
  const id = slugOf(name)
  const known = figures.get(id)
  const figure = known ?? {
    name,
    country: stringOf(entry.country),
    offices: [],
    full: new Set(),
    alone: new Set(),
    surnames: new Set(),
  }
  figures.set(id, figure)
  for (const office of Array.isArray(entry.offices) ? entry.offices : []) {
    const read = isFields(office) ? readOffice(office) : null
    if (read === null)
      problems.push(
        shapeProblem(
          file,
          `${name}: an office needs a role and dates as 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'`,
          'wrong-office',
        ),
      )
    else figure.offices.push(read)
  }
  const given = stringOf(entry.surname)
  for (const form of [name, ...allStrings(entry.forms)]) {
    if (form.includes(' ')) figure.full.add(form)
    else figure.alone.add(form)
    const surname = surnameOf(form, given, name)
    if (surname !== null && entry.by_surname !== false) figure.surnames.add(surname)
  }
  for (const short of allStrings(entry.short)) figure.alone.add(short)
}

const isoDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

function readOffice(office: Fields): Office | null {
  const role = stringOf(office.role)
  const date = (value: unknown) =>
    value === undefined || value === null ? null : typeof value === 'number' ? String(value) : stringOf(value)
  const [from, to] = [date(office.from), date(office.to)]
  if (role === null || [from, to].some((d) => d !== null && !isoDate.test(d))) return null
  const plain = [role, stringOf(office.of), from, to] as const
  if (office.acting === true) return [...plain, 'acting']
  return office.joint === true ? [...plain, 'joint'] : plain
}

const particles = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'ter',
  'zu',
  'ten',
  'St.',
])

/** The surname in a spelling: as many words as the entry's own surname has, on the side where it stands in `name`; else from the first particle on. */
function surnameOf(form: string, given: string | null, name: string): string | null {
  const words = form.split(' ')
  if (words.length === 1) return null
  if (given !== null) {
    const count = given.split(' ').length
    const first = name.startsWith(`${given} `)
    if (count >= words.length) return null
    return (first ? words.slice(0, count) : words.slice(-count)).join(' ')
  }
  let start = words.length - 1
  while (start > 1 && particles.has(words[start - 1]!)) start--
  return words.slice(start).join(' ')
}
