// Articles for the reliability tests: good ones made of a few plain sentences, every tenth damaged in one of six ways.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const german = ['Die Außenminister Serbiens und Ungarns trafen sich am Montag in Wien.', 'Die Regierung in Lissabon wies den Vorwurf am Dienstag zurück.', 'Rund 2.000 Menschen demonstrierten in Lagos gegen die neue Steuer.', 'Kenia und Uganda unterzeichneten ein Abkommen über den Handel.']
const english = ['The foreign ministers of Serbia and Hungary met in Vienna on Monday.', 'The government in Lisbon rejected the accusation on Tuesday.', 'Some 2,000 people marched in Lagos against the new tax.', 'Kenya and Uganda signed an agreement on trade.']

/** The text of article number `i`, about two kilobytes; the number makes each one different. */
export function goodText(i) {
  const sentences = i % 2 === 0 ? german : english
  const paragraphs = Array.from({ length: 7 }, (_, p) => Array.from({ length: 4 }, (_, s) => sentences[(i + p * s + s) % sentences.length]).join(' '))
  return `${paragraphs.join('\n\n')}\n\n${i % 2 === 0 ? 'Zeile' : 'Line'} ${i}.\n`
}

/** What can be wrong with an article: bytes, and the extension that they come with. */
export const damages = [
  (i) => ({ name: `${i}.txt`, bytes: Buffer.concat([Buffer.from(goodText(i)), Buffer.from([0xe2, 0x82])]), kind: 'truncated UTF-8' }),
  (i) => ({ name: `${i}.txt`, bytes: Buffer.from(Array.from({ length: 3000 }, (_, k) => (k * 7919 + i) % 256)), kind: 'binary' }),
  (i) => ({ name: `${i}.txt`, bytes: Buffer.alloc(0), kind: 'empty' }),
  (i, big) => ({ name: `${i}.ndjson`, bytes: Buffer.from(`{"id":"${i}","text":"${'x'.repeat(big)}\n`), kind: 'huge line' }),
  (i) => ({ name: `${i}.txt`, bytes: Buffer.from(`${goodText(i)}\0\0\0${'\0'.repeat(200)}`), kind: 'NUL bytes' }),
  (i) => ({ name: `${i}.html`, bytes: Buffer.from(`<html><body>${'<div>'.repeat(50_000)}${goodText(i)}`), kind: 'deep HTML' }),
]

/** Writes `count` articles, every tenth damaged; gives the ids of the good ones. */
export function writeArticles(folder, count, { damaged = true, hugeLine = 20_000_000 } = {}) {
  const good = []
  for (let i = 0; i < count; i++) {
    const below = join(folder, String(Math.floor(i / 500)).padStart(3, '0'))
    mkdirSync(below, { recursive: true })
    if (damaged && i % 10 === 9) {
      const { name, bytes } = damages[Math.floor(i / 10) % damages.length](i, hugeLine)
      writeFileSync(join(below, name), bytes)
    } else {
      writeFileSync(join(below, `${i}.txt`), goodText(i))
      good.push(String(i))
    }
  }
  return good
}
