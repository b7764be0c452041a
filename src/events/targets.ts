// At whom an event aims where no function of its frame tells it.
import { participantsIn, type Scene } from './functions.js'
import { nestedIn, ownersOf } from './nested.js'
import { unique } from './participants.js'
import { chainOf } from './phrases.js'
import { sceneOf } from './shapes.js'
import type { Clause, Filled, Part, Participant, Word } from './types.js'

/**
 * At whom an event aims where no function of its own tells it: whoever stands inside the phrases that the frame names, and
 * for some types whoever the content names first, in its clauses and their conditions.
 * @param named phrases in which the frame looks for its recipient or its conditions
 */
export function contentTarget(
  filled: readonly Filled[],
  named: readonly Part[],
  s: Scene,
  type: string,
): Participant[] {
  const actors = filled.filter((f) => f.argument === 'actor').flatMap((f) => f.participants)
  // Both sides may be of one country where they are people of different kinds.
  const foreign = (list: readonly Participant[]) =>
    list.filter((p) =>
      actors.every(
        (a) => a.actor.id !== p.actor.id || (p.via === 'group' && a.actor.sector !== p.actor.sector),
      ),
    )
  const { abroad, attached, by, by_content, done_by, official_deeds, on_the_spot, targeted } =
    s.language.parties
  // "criticised the trial in Peru": what only authorities do is done by those of the place.
  const onTheSpot = (p: Part) =>
    on_the_spot.has(type) || (done_by.has(type) && official_deeds.has(headForm(p, s)))
  // Whoever accuses or praises a deed means the doer, not whom it was done to.
  const prepositions = done_by.has(type) ? by : attached
  const terms = filled.find((f) => f.argument === 'terms')?.part ?? null
  for (const p of terms === null ? named : [...named, terms]) {
    const found = nestedIn(p, s, onTheSpot(p), prepositions, foreign)
    if (found.length > 0) return unique(found)
  }
  if (by_content.has(type)) {
    const goal = s.clauses.find((c) => c.parent === s.clause.index && c.kind === 'infinitive')
    for (const p of goal === undefined ? [] : [...goal.object, ...goal.parts]) {
      const scene = sceneOf(s, goal!, s.clauses)
      const isTold = p.prep === null ? goal!.object.includes(p) : attached.has(p.prep)
      const found = isTold ? nestedIn(p, scene, on_the_spot.has(type), attached, foreign) : []
      if (found.length > 0) return unique(found)
    }
  }
  if (!targeted.has(type)) return []
  // "X and Y are ready to work together on Mali": two who come to terms with each other aim at no third.
  if (abroad.has(type) && new Set(actors.map((a) => a.actor.country ?? a.actor.id)).size > 1) return []
  const behind = terms === null ? [] : chainOf(terms, s.clause.parts)
  // "issues such as Togo": what is compared or named as an example is not aimed at.
  const isNear = (p: Part) => p.prep !== null && (attached.has(p.prep) || s.language.locative.has(p.prep))
  const own = [terms, ...behind.filter(isNear)]
  // A meeting "in Geneva" that is refused aims at nobody in Geneva; troops refused "in Iraq" do aim at Iraq.
  const whereOnly = (p: Part, words: Scene) =>
    p.prep !== null &&
    s.language.locative.has(p.prep) &&
    words.words[p.head]!.ref?.kind === 'place' &&
    (type === 'PROTEST' || (type !== 'THREATEN' && !isCountry(words.words[p.head]!)))
  for (const p of own) {
    const found = p === null || whereOnly(p, s) || isSource(p, s) ? [] : foreign(targetsOf(p, s))
    if (found.length > 0) return unique(found)
  }
  for (const c of contentClauses(s)) {
    const scene = sceneOf(s, c, s.clauses)
    // "said Sudan would not give up": who does it in a complement is no target, but of a protest.
    const byOthers = c.kind === 'complement' && type !== 'PROTEST'
    const told = c.parts.filter((p) => (p.prep === null || isNear(p)) && !(byOthers && p === c.subject))
    const parts = [...(c.kind === 'condition' ? [c.subject] : []), ...c.object, c.dative, ...told]
    for (const p of parts) {
      const found =
        p === null || whereOnly(p, scene) || isSource(p, scene) ? [] : foreign(targetsOf(p, scene))
      if (found.length > 0) return unique(found)
    }
  }
  return []
}

/** "according to the commission", "nach Angaben der Kommission": who says so is no target. */
const isSource = (p: Part, s: Scene) =>
  p.prep !== null &&
  (s.language.attributing.has(p.prep) ||
    s.language.attributing.has(s.words[p.start - 1]?.token.lower ?? '') ||
    s.language.attributingNouns.has(s.words[p.head]!.token.text))

/** The clauses that tell what is refused, threatened or done to whom: infinitives, complements, conditions, and what hangs on them. */
function contentClauses(s: Scene): Clause[] {
  return s.clauses.filter(
    (c) =>
      ((c.index > s.clause.index &&
        (c.parent === s.clause.index || s.clauses[c.parent ?? -1]?.parent === s.clause.index)) ||
        // "Sollte Togo nicht zahlen, droht Benin mit …"
        (c.kind === 'condition' && c.parent === null && c.index === s.clause.index - 1)) &&
      (c.kind === 'infinitive' ||
        c.kind === 'complement' ||
        c.kind === 'participle' ||
        c.kind === 'condition'),
  )
}

const headForm = (p: Part, s: Scene) =>
  s.words[p.head]!.token[s.language.words.order === 'v2' ? 'text' : 'lower']

const isCountry = (w: Word) => w.ref?.kind === 'place' && w.ref.entity.kind === 'country'

function targetsOf(part: Part, s: Scene): Participant[] {
  if (part.date !== null) return []
  const named = participantsIn({ parts: [part], clauses: [], extra: [] }, s)
  return named.length > 0 ? named : ownersOf(part, s)
}
