// Event rules from YAML to frames. Longer than most files: one pass with one list of problems.
import { linesOf } from '../../model/lines.js'
import type { Problem } from '../../model/problem.js'
import type { Area } from '../area.js'
import type { RuleFile } from '../files.js'
import type { FunctionWords } from '../grammar/types.js'
import { checkExamples, checkFrameWords, isCondition, problemAt, shapeProblems } from './check.js'
import { nounFormsOf, verbFormsOf } from './forms.js'
import { argumentNames, type FrameSource, type RuleSource, ruleShape } from './schema.js'
import type { Embedding, EventRule, EventRules, Frame } from './types.js'

/** Event rules, topics, contexts, embedding and reporting verbs: events/**, vocabulary/{topics,contexts,parties}.yaml, lexicon/<language>/{embedding,parties,reporting-verbs}.yaml. */
export const eventsArea: Area<EventRules> = {
  name: 'events',
  owns: (path) =>
    path.startsWith('events/') ||
    /^vocabulary\/(topics|contexts|modes|parties)\.yaml$/.test(path) ||
    /^lexicon\/[a-z]+\/(embedding|parties|reporting-verbs|grammar)\.yaml$/.test(path),
  compile: compileEvents,
}

function compileEvents(files: readonly RuleFile[], problems: Problem[]): EventRules {
  const byId = new Map<string, { rule: EventRule; frames: Frame[] }>()
  const known = new Set<string>() // switched off or not
  const prepositions = prepositionsOf(files)
  for (const file of files.filter((f) => f.path.startsWith('events/'))) {
    if (isSwitch(file)) switchOff(file, byId, problems)
    else {
      const compiled = compileRule(file, prepositions, problems)
      if (compiled) byId.set(compiled.rule.id, compiled)
      if (compiled) known.add(compiled.rule.id)
    }
  }
  const rules = [...byId.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
  checkOver(
    rules.map((r) => r.rule),
    known,
    problems,
  )
  const frames = rules.flatMap((r) => r.frames)
  const barred = files.flatMap((f) => (f.path.startsWith('events/') ? barredVerbs(f.data) : []))
  return {
    rules: rules.map((r) => r.rule),
    frames,
    ...formTables(frames),
    ...wordLists(files),
    separable: [...new Set(barred)].sort(),
  }
}

const isSwitch = (file: RuleFile) =>
  file.data !== null && typeof file.data === 'object' && 'off' in file.data && !('frames' in file.data)

/** `off: [ids]` of a user pack: rules of the packs before that do not run. */
function switchOff(file: RuleFile, byId: Map<string, unknown>, problems: Problem[]): void {
  const { off, ...others } = file.data as { off: unknown }
  for (const key of Object.keys(others))
    problems.push(
      problemAt(file.file, 'unknown-key', `a file with "off" has no "${key}"`, [key], {
        key: true,
        mend: 'move the rule into a file of its own',
      }),
    )
  if (!Array.isArray(off) || off.some((id) => typeof id !== 'string'))
    return void problems.push(
      problemAt(file.file, 'invalid-rule', 'off must be a list of rule ids', ['off'], {
        mend: 'write off: [consult/meet]',
      }),
    )
  for (const [i, id] of off.entries())
    if (!byId.delete(id))
      problems.push(
        problemAt(file.file, 'unknown-rule', `there is no rule ${id} to switch off`, ['off', i], {
          why: 'no pack loaded before has it',
          mend: 'see depesche rules list for the ids',
        }),
      )
}

/** `particle|base` of every separable verb that a German frame names, known to a dictionary or not. */
function barredVerbs(data: unknown): string[] {
  const frames = (data as { frames?: Record<string, unknown> } | null)?.frames ?? {}
  return Object.entries(frames)
    .filter(([route]) => route.startsWith('de'))
    .flatMap(([, list]) => (Array.isArray(list) ? list : []))
    .flatMap((f: { verb?: unknown; with?: unknown }) => [...asList(f?.verb), ...supportVerbs(f?.with)])
    .map((v) => v.replace(/^sich /, ''))
    .filter((v) => v.includes('|'))
}

/** `with: {verb: […]}` names support verbs; `with: […]` is the preposition. */
function supportVerbs(value: unknown): string[] {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? asList((value as { verb?: unknown }).verb)
    : []
}

function asList(v: unknown): string[] {
  return typeof v === 'string' ? [v] : Array.isArray(v) ? v.map(String) : []
}

function prepositionsOf(files: readonly RuleFile[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  for (const f of files) {
    if (!f.path.endsWith('/grammar.yaml')) continue
    const words = f.data as FunctionWords
    map.set(words.language, new Set(Object.values(words.prepositions).flat()))
  }
  return map
}

function compileRule(
  file: RuleFile,
  prepositions: Map<string, Set<string>>,
  problems: Problem[],
): { rule: EventRule; frames: Frame[] } | null {
  const parsed = ruleShape.safeParse(file.data)
  if (!parsed.success) {
    problems.push(...shapeProblems(file, parsed.error.issues))
    return null
  }
  const source = parsed.data
  const expected = file.path.slice('events/'.length, -'.yaml'.length)
  if (source.id !== expected)
    problems.push(
      problemAt(file.file, 'id-unlike-path', `id is ${source.id}, the path says ${expected}`, ['id'], {
        why: 'an id is the path of its file, so that every record leads to its rule',
        mend: `write id: ${expected}`,
      }),
    )
  const rule = ruleOf(source, file)
  checkExamples(rule, source, file, problems)
  const frames = Object.entries(source.frames).flatMap(([route, list]) => {
    const language = route.slice(0, 2)
    return list.flatMap(
      (frame, index) =>
        compileFrame(
          frame,
          index,
          {
            rule: source.id,
            language,
            machine: route.endsWith('-mt'),
            route,
            file,
            known: prepositions.get(language) ?? new Set(),
          },
          problems,
        ) ?? [],
    )
  })
  return { rule, frames }
}

function ruleOf(source: RuleSource, file: RuleFile): EventRule {
  const perLanguage = (table: Record<string, string | string[]>) =>
    Object.fromEntries(Object.entries(table).map(([k, v]) => [k, asList(v)]))
  return {
    id: source.id,
    file: file.file,
    type: source.type,
    why: source.why,
    mutual: source.mutual ?? false,
    needs: asList(source.needs),
    modes: Object.fromEntries(
      Object.entries(source.modes ?? {}).map(([mode, cue]) => [
        mode,
        cue === true ? {} : perLanguage(cue.near),
      ]),
    ),
    contexts: asList(source.contexts),
    stage: source.agreement?.stage ?? null,
    topics: asList(source.agreement?.topics),
    ifTopics: source.agreement?.if_topics ?? false,
    planned: source.planned?.type ?? null,
    over: asList(source.over),
    unless: (source.unless ?? []).map((u) =>
      Object.fromEntries(Object.entries(u).map(([fn, table]) => [fn, perLanguage(table)])),
    ),
    examples: source.examples.map(({ published, gives, ...texts }) => ({
      published: published ?? null,
      gives,
      texts: texts as Record<string, string>,
    })),
    not: source.not.map(({ because, ...texts }) => ({ because, texts: texts as Record<string, string> })),
  }
}

interface FramePlace {
  readonly rule: string
  readonly language: string
  readonly machine: boolean
  readonly route: string
  readonly file: RuleFile
  readonly known: ReadonlySet<string>
}

function compileFrame(source: FrameSource, index: number, at: FramePlace, problems: Problem[]): Frame | null {
  const head =
    source.verb !== undefined
      ? 'verb'
      : source.noun !== undefined
        ? 'noun'
        : source.adjective !== undefined
          ? 'adjective'
          : null
  if (head === null) {
    problems.push(
      problemAt(
        at.file.file,
        'frame-without-head',
        'the frame has neither verb, noun nor adjective',
        ['frames', at.route, index],
        { why: 'a frame is found by its head word', mend: 'add verb: …, noun: … or adjective: …' },
      ),
    )
    return null
  }
  checkFrameWords(source, head, { ...at, index }, problems)
  const conditions = Object.fromEntries(
    Object.entries(source)
      .filter(([key, value]) => isCondition(key, head, value))
      .map(([fn, value]) => [fn, asList(value)]),
  )
  const args = Object.fromEntries(
    argumentNames.filter((a) => source[a] !== undefined).map((a) => [a, asList(source[a])]),
  )
  const raw = asList(source[head])
  const reflexive = raw.some((l) => l.startsWith('sich '))
  return {
    rule: at.rule,
    index,
    language: at.language,
    machine: at.machine,
    head,
    lemmas: raw.map((l) => lemmaOf(l.replace(/^sich /, ''), at.language)),
    reflexive,
    conditions,
    args,
    with: supportVerbs(source.with).map((l) => lemmaOf(l, at.language)),
    near: asList(source.near),
    unless: (source.unless ?? []).map((u) =>
      Object.fromEntries(Object.entries(u).map(([fn, v]) => [fn, asList(v)])),
    ),
    modes: asList(source.mode),
    contexts: asList(source.context),
    stage: source.stage ?? null,
    topics: asList(source.topic),
    status: source.status ?? null,
    passive: source.passive ?? null,
    needs: asList(source.needs),
    confidence: source.confidence ?? null,
    source: JSON.stringify(source).replace(/"/g, '').replace(/,/g, ', ').replace(/:/g, ': '),
  }
}

/** German separable verbs lose their bar; English phrasal verbs keep it. */
const lemmaOf = (lemma: string, language: string) => (language === 'de' ? lemma.replace('|', '') : lemma)

function checkOver(rules: readonly EventRule[], ids: ReadonlySet<string>, problems: Problem[]): void {
  for (const rule of rules)
    for (const other of rule.over)
      if (!ids.has(other))
        problems.push(
          problemAt(
            rule.file,
            'unknown-rule',
            `there is no rule ${other} to stand over`,
            ['over', rule.over.indexOf(other)],
            { mend: 'see depesche rules list for the ids' },
          ),
        )
}

/** The forms of a verb; of an English form every reading ("demobilized" is past and participle). The first verb keeps a form. */
function addForms(verbs: Record<string, string>, language: string, lemma: string): void {
  for (const [form, feature] of verbFormsOf(language, lemma)) {
    const reading = `${lemma}:${feature}`
    const known = verbs[form]
    if (known === undefined) verbs[form] = reading
    else if (language === 'en' && known.startsWith(`${lemma}:`) && !known.split(';').includes(reading))
      verbs[form] = `${known};${reading}`
  }
}

function formTables(frames: readonly Frame[]): Pick<EventRules, 'nounForms' | 'verbForms' | 'separable'> {
  const nounForms: Record<string, Record<string, string>> = {}
  const verbForms: Record<string, Record<string, string>> = {}
  for (const frame of frames) {
    const nouns = (nounForms[frame.language] ??= {})
    const verbs = (verbForms[frame.language] ??= {})
    const words = [...Object.values(frame.conditions), ...frame.unless.flatMap((u) => Object.values(u))]
      .flat()
      .filter((w) => !w.startsWith('@'))
    for (const noun of [...(frame.head === 'noun' ? frame.lemmas : []), ...words])
      if (frame.language !== 'de' || /^\p{Lu}/u.test(noun))
        for (const form of nounFormsOf(frame.language, noun)) nouns[form] ??= noun
    for (const lemma of [...(frame.head === 'verb' ? frame.lemmas : []), ...frame.with])
      addForms(verbs, frame.language, lemma.split('|')[0]!)
  }
  for (const frame of frames)
    for (const noun of frame.head === 'noun' ? frame.lemmas : []) nounForms[frame.language]![noun] = noun
  const written = (tables: Record<string, Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(tables).map(([language, forms]) => [language, linesOf(Object.entries(forms))]),
    )
  return { nounForms: written(nounForms), verbForms: written(verbForms), separable: [] }
}

function wordLists(
  files: readonly RuleFile[],
): Pick<EventRules, 'topics' | 'contexts' | 'embedding' | 'parties' | 'reporting'> {
  const at = (path: string) =>
    files.filter((f) => f.path === path).map((f) => f.data as Record<string, unknown>)
  const listed = <K extends string>(path: string, key: K, list: string) =>
    at(path).flatMap((d) =>
      ((d[list] ?? []) as Record<string, unknown>[]).map((entry) => {
        const { [key]: name, ...words } = entry
        return {
          [key]: String(name),
          words: Object.fromEntries(Object.entries(words).map(([l, w]) => [l, asList(w)])),
        } as { [P in K]: string } & { words: Record<string, string[]> }
      }),
    )
  const embedding: Record<string, Record<string, string[]>> = {}
  const parties: Record<string, Record<string, string[]>> = {}
  const reporting: Record<string, { verbs: string[]; phrases: string[] }> = {}
  for (const f of files) {
    const language = f.path.split('/')[1]!
    if (f.path.endsWith('/embedding.yaml')) embedding[language] = listsOf(f.data)
    if (f.path.endsWith('/parties.yaml'))
      parties[f.path.startsWith('vocabulary/') ? '*' : language] = listsOf(
        (f.data as { parties?: unknown }).parties,
      )
    if (f.path.endsWith('/reporting-verbs.yaml'))
      reporting[language] = reportingOf(f.data as Record<string, unknown>)
  }
  return {
    topics: listed('vocabulary/topics.yaml', 'topic', 'topics'),
    contexts: listed('vocabulary/contexts.yaml', 'context', 'contexts'),
    embedding: embedding as Embedding,
    parties,
    reporting,
  }
}

/** The lists of a table; what is no list is left out. */
function listsOf(table: unknown): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries((table ?? {}) as object)
      .filter(([, v]) => Array.isArray(v))
      .map(([k, v]) => [k, asList(v)]),
  )
}

function reportingOf(data: Record<string, unknown>): { verbs: string[]; phrases: string[] } {
  const deep = (v: unknown): string[] =>
    typeof v === 'string'
      ? [v]
      : Array.isArray(v)
        ? v.flatMap(deep)
        : v && typeof v === 'object'
          ? Object.entries(v)
              .filter(([k]) => k !== 'mode')
              .flatMap(([, x]) => deep(x))
          : []
  return { verbs: deep(data.verbs), phrases: deep(data.phrases) }
}
