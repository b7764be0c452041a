// The grammar of organisation names. Longer than most files: heads, extensions and suffixes of both languages share one walk.
import { tag } from '../text/language.js'
import type { OrganizationHead, OrganizationWords } from '../text/organization-words.js'
import { type Tagged, wordsAt } from '../text/tagged.js'
import { type OrganizationCandidate, organizationCandidate } from './find.js'

/** Organizations by their head words: "Xyz Party", "Bank of Xyz", "Verband der Xyz", "Xyz GmbH". */
export function findByGrammar(tagged: Tagged): OrganizationCandidate[] {
  if (tagged.titleCase) return []
  const words = tagged.language.organizationWords
  return tagged.language.nounsCapitalised ? headsFirst(tagged, words) : headsAnywhere(tagged, words)
}

const stop = tag.calendar | tag.role | tag.demonym

/** Languages where only names have capitals: a head with all capitals before it and what "of" and "for" add. */
function headsAnywhere(tagged: Tagged, words: OrganizationWords): OrganizationCandidate[] {
  const { sentence } = tagged
  const { tokens } = sentence
  const found: OrganizationCandidate[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const cause = causeOf(tagged, i, words)
    if (cause > i) {
      // "Concerned Women for America": capitals before the people belong to it, within a sentence.
      let first = i
      while (
        first > from &&
        !(tagged.tags[first - 1]! & tag.sentenceStart) &&
        isNameWord(tagged, first - 1, words)
      )
        first--
      found.push(organizationCandidate(tagged, wordsAt(tagged, first, cause), [], ['head']))
      from = cause + 1
      i = cause
      continue
    }
    if (!isHead(tagged, i, words)) continue
    // "Dublin International Airport", "Press Secretary": a weak head before a further capital heads nothing.
    if (
      words.heads.get(tokens[i]!.text)?.weak &&
      tokens[i + 1]?.kind === 'word' &&
      isNameWord(tagged, i + 1, words) &&
      !isHead(tagged, i + 1, words)
    )
      continue
    // The last head of a row is the head: "Democratic Party", "Press Association".
    if (isHead(tagged, i + 1, words) && tokens[i + 1]!.start - tokens[i]!.end === 1) continue
    const first = leftEnd(tagged, i, from, words)
    const last = words.heads.get(tokens[i]!.text)?.weak && first === i ? i : rightEnd(tagged, first, i, words)
    if (first === i && last === i) continue
    // "Workers of the Port of Rotterdam": people at the head of a sentence are no name.
    if (first === i && tagged.tags[i]! & tag.sentenceStart && words.modifiers.has(tokens[i]!.text)) continue
    found.push(organizationCandidate(tagged, wordsAt(tagged, first, last), [], ['head']))
    from = last + 1
    i = last
  }
  return found
}

/** "Physicians for Human Rights", "Students for a Democratic Society": the last word of a name made of people and their cause, or `i`. */
function causeOf(tagged: Tagged, i: number, words: OrganizationWords): number {
  const { tokens } = tagged.sentence
  const joint = tokens[i + 1]?.lower
  if (joint !== 'for' && joint !== 'against' && joint !== 'without') return i
  if (!tagged.language.list('organization-people').has(tokens[i]!.text)) return i
  // At the head of a sentence the people may be any: "Students for the first time …" has no capital behind.
  let next = i + 2
  if (tokens[next]?.text === 'the' || tokens[next]?.text === 'a') next++
  if (next >= tokens.length || !isInside(tagged, next, words)) return i
  while (next + 1 < tokens.length && isInside(tagged, next + 1, words) && !endsInGenitive(tokens[next]!.text))
    next++
  const joined = tokens[next + 1]?.text === 'and' && next + 2 < tokens.length && joinsNouns(tagged, next + 1)
  return joined ? next + 2 : next
}

function isHead(tagged: Tagged, i: number, words: OrganizationWords): boolean {
  const bits = tagged.tags[i] ?? 0
  return (
    (bits & tag.organizationHead) !== 0 &&
    (bits & tag.capital) !== 0 &&
    words.heads.has(tagged.sentence.tokens[i]!.text)
  )
}

/** How far a name reaches to the left of its head. */
function leftEnd(tagged: Tagged, head: number, from: number, words: OrganizationWords): number {
  const { sentence } = tagged
  const { tokens } = sentence
  let first = head
  for (let i = head - 1; i >= from; i--) {
    const { text } = tokens[i]!
    if (isNameWord(tagged, i, words)) {
      if (isOwner(tagged, i)) break
      first = i
    } else if ((text === '&' || text === '-' || text === '–') && i > from && isNameWord(tagged, i - 1, words))
      continue
    else if (
      text === 'and' &&
      i > from &&
      isNameWord(tagged, i - 1, words) &&
      joinsNouns(tagged, i) &&
      first === i + 1
    )
      continue
    else if (
      (text === "'s" || text === '’s' || text === "'" || text === '’' || text === 's') &&
      i > from &&
      isNameWord(tagged, i - 1, words) &&
      first === i + 1
    )
      continue
    else break
  }
  return first
}

/** "William Craig's Vanguard Party", "Turkey's Justice Party": who owns it is no part of its name. */
function isOwner({ sentence, tags, language }: Tagged, i: number): boolean {
  const { text } = sentence.tokens[i]!
  if (!endsInGenitive(text)) return false
  const bits = tags[i]!
  return (
    Object.hasOwn(language.names.countryForms, text.slice(0, -2)) ||
    ((bits & tag.surname) !== 0 && ((tags[i - 1] ?? 0) & tag.firstName) !== 0) ||
    ((bits & tag.figure) !== 0 && !(bits & tag.noun))
  )
}

function isNameWord(tagged: Tagged, i: number, words: OrganizationWords): boolean {
  const bits = tagged.tags[i]!
  const { kind } = tagged.sentence.tokens[i]!
  if (kind !== 'word' || !(bits & tag.capital)) return false
  if (bits & tag.article || (bits & tag.frequent && bits & tag.sentenceStart && bits & tag.never))
    return false
  return (
    !(bits & stop) ||
    (bits & tag.demonym) !== 0 ||
    (!(bits & tag.calendar) && words.modifiers.has(tagged.sentence.tokens[i]!.text))
  )
}

/** "Food and Drug Administration": both sides are common nouns or adjectives, no names. */
function joinsNouns(tagged: Tagged, i: number): boolean {
  const plain = (bits: number) =>
    (bits & (tag.noun | tag.countryAdjective)) !== 0 &&
    !(bits & tag.firstName) &&
    !(bits & tag.organizationHead)
  return plain(tagged.tags[i - 1]!) && plain(tagged.tags[i + 1]!)
}

/** How far a name reaches to the right: "of the Xyz and Zyx", as long as no further head begins a name of its own. */
function rightEnd(tagged: Tagged, first: number, head: number, words: OrganizationWords): number {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  let last = head
  for (;;) {
    const joint = tokens[last + 1]
    if (joint === undefined || joint.kind !== 'word' || !words.joints.has(joint.text)) return last
    // "left the Liberal Party for the Greens": a party that has its name takes no "for" behind it.
    if (
      joint.text === 'for' &&
      first < head &&
      words.heads.get(tokens[head]!.text)?.kind === 'party' &&
      tokens[head]!.text === 'Party'
    )
      return last
    if (endsInGenitive(tokens[last]!.text)) return last
    const opens =
      joint.text === 'of' || joint.text === 'for' || joint.text === 'on' || joint.text === 'against'
    if (
      last === head &&
      !opens &&
      (joint.text === 'and' || joint.text === 'in' || joint.text === 'the' || joint.text === 'to')
    )
      return last
    if (joint.text === 'in' || joint.text === 'to') return last
    let next = last + 2
    if (tokens[next]?.text === 'the' || tokens[next]?.text === 'a') next++
    if (next >= tokens.length || !isInside(tagged, next, words)) return last
    if (joint.text === 'and' && !(tags[next]! & (tag.noun | tag.countryAdjective))) return last
    let end = next
    while (
      end + 1 < tokens.length &&
      isInside(tagged, end + 1, words) &&
      !endsInGenitive(tokens[end]!.text) &&
      !opensPerson(tagged, end + 1)
    )
      end++
    // "Party of Canada and Reform Party of Canada": the second is a name of its own.
    if (joint.text === 'and') for (let k = next; k <= end; k++) if (isHead(tagged, k, words)) return last
    last = end
  }
}

/** Behind "of": also people in the plural ("League of Women Voters", "Institution of Mechanical Engineers"). */
function isInside(tagged: Tagged, i: number, words: OrganizationWords): boolean {
  if (isNameWord(tagged, i, words)) return true
  const bits = tagged.tags[i]!
  return (
    (bits & tag.capital) !== 0 &&
    (bits & tag.role) !== 0 &&
    !(bits & (tag.calendar | tag.article)) &&
    tagged.sentence.tokens[i]!.text.endsWith('s')
  )
}

/** "Liberal Party of Canada Frank Oliver": a first name with a further name behind begins a person. */
function opensPerson({ tags }: Tagged, i: number): boolean {
  const next = tags[i + 1] ?? 0
  return (
    (tags[i]! & tag.firstName) !== 0 &&
    (next & tag.capital) !== 0 &&
    !(next & tag.organizationHead) &&
    (!((tags[i]! | next) & tag.noun) || (next & (tag.surname | tag.initial)) !== 0)
  )
}

function endsInGenitive(text: string): boolean {
  return text.endsWith("'s") || text.endsWith('’s')
}

const wordlike = tag.noun | tag.compound | tag.adjective | tag.verb | tag.frequent

/** Languages where every noun has a capital: heads that open a name, legal forms that close it, clubs on either side. */
function headsFirst(tagged: Tagged, words: OrganizationWords): OrganizationCandidate[] {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  const found: OrganizationCandidate[] = []
  const push = (first: number, last: number, ...features: string[]) =>
    found.push(organizationCandidate(tagged, wordsAt(tagged, first, last), [], features))
  for (let i = 0; i < tokens.length; i++) {
    const bits = tags[i]!
    const { text } = tokens[i]!
    if (!(bits & tag.capital) || !(bits & tag.organizationHead || kindOf(text, words) !== undefined)) continue
    if (words.forms.has(text)) {
      const first = closedFrom(tagged, i, words)
      if (first < i) push(first, i, 'head')
      continue
    }
    if (words.clubs.has(text) && isForeign(tagged, i + 1)) {
      let last = i + 1
      while (last + 1 < tokens.length && last - i < 3 && isForeign(tagged, last + 1)) last++
      push(isNumber(tokens[i - 1]?.text) ? i - 2 : i, last, 'head')
      i = last
      continue
    }
    const base = genitiveBase(text)
    if (
      !(
        words.heads.has(text) ||
        words.heads.has(base) ||
        endsWithHead(tagged, i, words) ||
        words.apposition.has(text) ||
        kindOf(text, words) !== undefined
      )
    )
      continue
    const first = adjectivesBefore(tagged, i)
    const last =
      words.openers.has(text) ||
      words.openers.has(base) ||
      words.apposition.has(text) ||
      kindOf(text, words) !== undefined ||
      first < i
        ? complement(tagged, i)
        : i
    // "die Gewerkschaft Xyz", "die Digitalagentur Xyz": the kind is no part of the name.
    const kind = words.apposition.get(text) ?? kindOf(text, words)
    if (kind !== undefined && kind.sector !== 'EDU' && first === i && last > i && isForeign(tagged, i + 1))
      push(i + 1, last, 'head')
    else if (first < i || last > i) push(first, last, 'head')
    i = Math.max(i, last)
  }
  return found
}

function isNumber(text: string | undefined): boolean {
  return text === '.'
}

function genitiveBase(text: string): string {
  if (text.endsWith('es')) return text.slice(0, -2)
  return text.endsWith('s') ? text.slice(0, -1) : text
}

/** "Wasserstraßenamt", "Sportverein": the last part of an unknown compound is a head. */
function endsWithHead(tagged: Tagged, i: number, words: OrganizationWords): boolean {
  const { text } = tagged.sentence.tokens[i]!
  const hyphen = text.lastIndexOf('-')
  return hyphen > 0 && words.openers.has(text.slice(hyphen + 1))
}

/** What the last part of a compound says of the name behind it: "Digitalagentur", "Anwaltskanzlei", "Mutterkonzern". */
function kindOf(text: string, words: OrganizationWords): OrganizationHead | undefined {
  if (text.length < 9 || text.includes('-')) return undefined
  const base = words.apposition.has(genitiveBase(text)) ? words.apposition.get(genitiveBase(text)) : undefined
  if (base !== undefined) return base
  const lower = text.toLowerCase()
  for (const ending of words.kindEndings)
    for (const form of [ending, `${ending}s`])
      if (lower.length > form.length + 3 && lower.endsWith(form)) return companyKind
  return undefined
}

const companyKind: OrganizationHead = { kind: 'company', sector: 'BUS', weak: false }

/** A capitalised word of no vocabulary, or a name. */
function isForeign(tagged: Tagged, i: number): boolean {
  const bits = tagged.tags[i] ?? 0
  if (!(bits & tag.capital) || bits & (tag.calendar | tag.never | tag.role | tag.title)) return false
  if (!(bits & wordlike) || (bits & (tag.surname | tag.placeEnding)) !== 0) return true
  // "Universität Gießen", "Amtsgericht Essen": towns whose names are words, too.
  return (
    tagged.language.known.get(tagged.sentence.tokens[i]!.text)?.some((r) => r.kind.startsWith('place')) ??
    false
  )
}

/** Where a name closed by a legal form begins: all capitals before it, also joined by "&" or "+". */
function closedFrom(tagged: Tagged, i: number, words: OrganizationWords): number {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  let first = i
  for (let k = i - 1; k >= 0 && i - k < 7; k--) {
    const bits = tags[k]!
    const { text, kind } = tokens[k]!
    // "das Unternehmen Läpple AG", "die Tochtergesellschaft TrustCase GmbH": the kind is no part of the name.
    if (k < i - 1 && (words.apposition.has(text) || kindOf(text, words) !== undefined)) break
    if (
      kind === 'word' &&
      bits & tag.capital &&
      !(bits & (tag.calendar | tag.role | tag.title)) &&
      !(bits & tag.article)
    )
      first = k
    else if ((text === '&' || text === '+') && first === k + 1) continue
    else if (text === '.' && (tokens[k - 1]?.text.length ?? 9) <= 2) continue
    else break
  }
  return first
}

/** Capitalised adjectives before a head: "Deutsche Bank", "Freie Universität", "Berliner Zeitung"; not at the head of a sentence. */
function adjectivesBefore(tagged: Tagged, i: number): number {
  const { tags, sentence } = tagged
  let first = i
  for (let k = i - 1; k >= 0 && i - k < 4; k--) {
    const bits = tags[k]!
    const { text } = sentence.tokens[k]!
    if (!(bits & tag.capital) || bits & (tag.calendar | tag.never | tag.article)) break
    if (
      !/(?:e|er|es|en|em)$/.test(text) ||
      !(bits & (tag.adjective | tag.countryAdjective) || (text.endsWith('er') && !(bits & tag.noun)))
    )
      break
    if (bits & tag.sentenceStart && !(bits & tag.countryAdjective && text.endsWith('er'))) break
    first = k
  }
  return first
}

/** What stands behind a head: a name ("Universität Leipzig"), or "für", "der", "des" with capitalised words. */
function complement(tagged: Tagged, head: number): number {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  let last = head
  const next = tokens[head + 1]
  if (next === undefined) return head
  if (isForeign(tagged, head + 1) && next.kind === 'word') {
    last = head + 1
    while (last + 1 < tokens.length && last - head < 3 && isForeign(tagged, last + 1)) last++
    return last
  }
  if (next.text !== 'für') return head
  let k = head + 2
  while (k < tokens.length && k - head < 5 && tokens[k]!.kind === 'word' && !(tags[k]! & tag.capital)) k++
  if (!((tags[k] ?? 0) & tag.capital)) return head
  last = k
  for (;;) {
    const joint = tokens[last + 1]?.text
    if (
      joint === 'und' &&
      (tags[last + 2] ?? 0) & tag.capital &&
      (tags[last + 2] ?? 0) & (tag.noun | tag.compound)
    )
      last += 2
    else if (
      (joint === 'und' || joint === ',') &&
      (tags[last + 3] ?? 0) & tag.capital &&
      tokens[last + 2]?.kind === 'word' &&
      (tags[last + 2] ?? 0) & tag.adjective
    )
      last += 3
    else if (isForeign(tagged, last + 1) && tokens[last + 1]!.kind === 'word' && last - head < 6) last++
    else return last
  }
}
