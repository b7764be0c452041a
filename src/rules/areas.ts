import { calendarArea } from './calendar.js'
import { citiesArea } from './cities.js'
import { commonNamesArea } from './common-names.js'
import { eventsArea } from './events/compile.js'
import { grammarArea } from './grammar/area.js'
import { knownArea } from './known.js'
import { namesArea } from './names.js'
import { namingArea } from './naming.js'
import { organizationsArea } from './organizations.js'
import { peopleArea } from './people.js'
import { placesArea } from './places.js'
import { repairArea } from './repair.js'
import { vocabularyArea } from './vocabulary.js'
import { wordsArea } from './words.js'

/** Every area of the rule pack. A new kind of knowledge is a line here and a file beside this one. */
export const areas = {
  cities: citiesArea,
  known: knownArea,
  names: namesArea,
  commonNames: commonNamesArea,
  grammar: grammarArea,
  events: eventsArea,
  calendar: calendarArea,
  naming: namingArea,
  organizations: organizationsArea,
  people: peopleArea,
  places: placesArea,
  repair: repairArea,
  vocabulary: vocabularyArea,
  words: wordsArea,
}

/** The compiled pack: one entry an area. */
export type CompiledAreas = { readonly [K in keyof typeof areas]: ReturnType<(typeof areas)[K]['compile']> }
