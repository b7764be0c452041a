// Month names as RFC 5322 and HTTP headers write them; the calendars of prose are the business of rules/lexicon.
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day that a piece of metadata names, as ISO 8601, or null where it names none.
 *
 * Reads `2025-03-16`, `2025-03-16T08:00:00+01:00` (the day as written, in the page's own zone), `20250316`,
 * `2025/03/16`, `16.03.2025`, `Sun, 16 Mar 2025 08:00:00 GMT` and `March 16, 2025`. Never guesses between day and
 * month: `03/04/2025` is null.
 */
export function parseDay(text: string): string | null {
  const value = text.trim().slice(0, 80)
  let m =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s,;])/.exec(value) ??
    /^(\d{4})(\d{2})(\d{2})(?:$|[T\s]|\d{4,6}$)/.exec(value)
  if (m) return toDay(m[1]!, m[2]!, m[3]!)
  m = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:$|[\s,;])/.exec(value)
  if (m) return toDay(m[3]!, m[2]!, m[1]!)
  m = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}\.?[\s-](\d{4})(?:$|[\s,;])/i.exec(value)
  if (m) return toDay(m[3]!, monthNumber(m[2]!), m[1]!)
  m = /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]{0,6}\.?\s+(\d{1,2}),?\s+(\d{4})(?:$|[\s,;])/i.exec(value)
  return m ? toDay(m[3]!, monthNumber(m[1]!), m[2]!) : null
}

/** The day that an address carries in its path (`/2025/03/16/`, `-2025-03-16-`), or null. */
export function dayInUrl(url: string): string | null {
  const m = /[/_-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)/.exec(url.slice(0, 2_000))
  return m ? toDay(m[1]!, m[2]!, m[3]!) : null
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.toLowerCase()) + 1)
}

function toDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < 1500 || y > 2999 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
