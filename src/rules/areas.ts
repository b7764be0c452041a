import { namesArea } from './names.js'
import { eventsArea } from './events/compile.js'
import { grammarArea } from './grammar/area.js'
import { calendarArea } from './calendar.js'
import { vocabularyArea } from './vocabulary.js'

/** Every area of the rule pack. A new kind of knowledge is a line here and a file beside this one. */
export const areas = {
  names: namesArea,
  grammar: grammarArea,
  events: eventsArea,
  calendar: calendarArea,
  vocabulary: vocabularyArea,
}

/** The compiled pack: one entry an area. */
export type CompiledAreas = { readonly [K in keyof typeof areas]: ReturnType<(typeof areas)[K]['compile']> }
