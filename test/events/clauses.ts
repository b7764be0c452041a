import { createAnnotator } from '../../src/annotate/index.js'
import { createEventEngine } from '../../src/events/index.js'
import { createMemory } from '../../src/events/memory.js'
import { parseSentence } from '../../src/events/parse.js'
import { participantsOf, subjectOf } from '../../src/events/participants.js'
import type { Part } from '../../src/events/types.js'
import { collectMentions, wordsOf } from '../../src/events/words.js'
import type { Route } from '../../src/model/article.js'
import { createRepairer } from '../../src/repair/index.js'
import { createRouter } from '../../src/route/index.js'
import { rules } from './reading.js'

const engine = createEventEngine(rules)

export interface ToldClause {
  verb: string | null
  subject: string | null
  object: string | null
  dative: string | null
  who: string[]
  kind: string
  passive: boolean
  negated: boolean
  modal: string | null
  future: boolean
}

/** The clauses of a text with the heads of their functions, in the order of the analysis. */
export function clausesOf(route: Route, text: string): ToldClause[] {
  const article = {
    id: 'test',
    source: '-',
    title: null,
    url: null,
    published: '2025-05-07',
    publishedFrom: 'option' as const,
    declaredLanguage: null,
    text,
  }
  const annotated = createAnnotator(rules)(createRepairer(rules)(createRouter(rules, route)(article)))
  const mentions = collectMentions(annotated)
  const memory = createMemory(annotated)
  return annotated.sentences.flatMap((sentence) => {
    const { language } = engine.languages.get(sentence.language)!
    const { words, clauses } = parseSentence(sentence, wordsOf(sentence, language, mentions), language)
    const head = (p: Part | null | undefined) => (p ? words[p.head]!.token.text : null)
    return clauses
      .filter((c) => c.verb !== null)
      .map((c) => {
        const subject = subjectOf(c, clauses)
        return {
          verb: c.verb!.lemma,
          subject: head(subject),
          object: head(c.object[0]),
          dative: head(c.dative),
          kind: c.kind,
          who:
            subject === null
              ? []
              : participantsOf(subject, { words, language, memory, parts: c.parts }).map((p) => p.actor.id),
          passive: c.verb!.passive,
          negated: c.verb!.negated,
          modal: c.verb!.modal,
          future: c.verb!.future,
        }
      })
  })
}
