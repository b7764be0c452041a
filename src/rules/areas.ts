import { citiesArea } from './cities.js'
import { namesArea } from './names.js'
<<<<<<< HEAD
import { eventsArea } from './events/compile.js'
import { grammarArea } from './grammar/area.js'
import { calendarArea } from './calendar.js'
=======
import { namingArea } from './naming.js'
import { organizationsArea } from './organizations.js'
import { peopleArea } from './people.js'
import { placesArea } from './places.js'
>>>>>>> 1a7a4e9 (Find people, places and organizations on weighed evidence, with gazetteers, frozen word lists and the article's own memory)
import { vocabularyArea } from './vocabulary.js'
import { wordsArea } from './words.js'

/** Every area of the rule pack. A new kind of knowledge is a line here and a file beside this one. */
export const areas = {
  cities: citiesArea,
  names: namesArea,
<<<<<<< HEAD
  grammar: grammarArea,
  events: eventsArea,
  calendar: calendarArea,
=======
  naming: namingArea,
  organizations: organizationsArea,
  people: peopleArea,
  places: placesArea,
>>>>>>> 1a7a4e9 (Find people, places and organizations on weighed evidence, with gazetteers, frozen word lists and the article's own memory)
  vocabulary: vocabularyArea,
  words: wordsArea,
}

/** The compiled pack: one entry an area. */
export type CompiledAreas = { readonly [K in keyof typeof areas]: ReturnType<(typeof areas)[K]['compile']> }
