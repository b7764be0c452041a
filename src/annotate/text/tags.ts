/** What is known of a word by itself, and of a token in its place. */
export const tag = {
  capital: 1 << 0,
  /** All letters capital, two or more. */
  upper: 1 << 1,
  sentenceStart: 1 << 2,
  role: 1 << 3,
  title: 1 << 4,
  noun: 1 << 5,
  compound: 1 << 6,
  firstName: 1 << 7,
  surname: 1 << 8,
  frequentSurname: 1 << 9,
  particle: 1 << 10,
  initial: 1 << 11,
  adjective: 1 << 12,
  countryAdjective: 1 << 13,
  demonym: 1 << 14,
  calendar: 1 << 15,
  speech: 1 << 16,
  locative: 1 << 17,
  preposition: 1 << 18,
  article: 1 << 19,
  placeNoun: 1 << 20,
  never: 1 << 21,
  body: 1 << 22,
  stopAcronym: 1 << 31,
  verb: 1 << 24,
  /** One of the most frequent words of the language. */
  frequent: 1 << 25,
  group: 1 << 26,
  /** In a list of frequent words, of no known class; an English word of that kind is a `noun` besides. */
  listed: 1 << 27,
  organizationHead: 1 << 28,
  placeEnding: 1 << 29,
  /** Ends like the name of a street or square. */
  street: 1 << 23,
  /** Surname of a public figure, itself or in the genitive. */
  figure: 1 << 30,
} as const
