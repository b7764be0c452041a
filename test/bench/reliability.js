// The long version of the reliability tests; figures are printed, faults make the exit code 1.
//   node test/bench/reliability.js kill [times] [articles]     kills a batch at random moments, compares with an undisturbed run
//   node test/bench/reliability.js many [articles]             every tenth article damaged: records, lines, memory, second run
//   node test/bench/reliability.js length                      time against the length of an article
//   node test/bench/reliability.js jobs [articles]             two workers against one
//   node test/bench/reliability.js start                       what --version and a first record cost beyond node itself
//   node test/bench/reliability.js scraps                      time against the length of articles made of one scrap
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goodText, writeArticles } from './damage.js'

const bin = fileURLToPath(new URL('../../bin/depesche.js', import.meta.url))
const [what, first, second] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'depesche-reliability-'))
const depesche = (...args) => spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
/** Peak resident memory, CPU and wall time of a run, the first two told by the process itself. */
const measured = (...args) => {
  const started = performance.now()
  const ran = spawnSync(process.execPath, ['--import', `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('peak '+u.maxRSS+' cpu '+(u.userCPUTime+u.systemCPUTime)+'\\n')})`, bin, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  const peak = [...ran.stderr.matchAll(/peak (\d+)/g)].map((m) => Number(m[1]) / 1024)
  const cpu = [...ran.stderr.matchAll(/cpu (\d+)/g)].map((m) => Number(m[1]) / 1e6)
  return { ...ran, seconds: (performance.now() - started) / 1000, cpu: Math.max(...cpu), megabytes: Math.max(...peak) }
}
const files = (name) => Object.fromEntries(readdirSync(join(folder, name)).filter((f) => !f.startsWith('.')).map((f) => [f, readFileSync(join(folder, name, f), 'utf8')]))

const runs = {
  async kill(times = 20, articles = 2000) {
    writeArticles(join(folder, 'in'), articles, { damaged: false })
    const whole = measured('extract', 'in', '--out', 'whole')
    for (let i = 0; i < times; i++) {
      const child = spawn(process.execPath, [bin, 'extract', 'in', '--out', 'killed'], { cwd: folder, stdio: 'ignore' })
      const after = 200 + Math.random() * 1000 * whole.seconds
      const timer = setTimeout(() => child.kill('SIGKILL'), after)
      await new Promise((resolve) => child.on('close', resolve))
      clearTimeout(timer)
      if (readdirSync(join(folder, 'killed')).length > articles) rmSync(join(folder, 'killed'), { recursive: true }) // finished: begin anew
    }
    depesche('extract', 'in', '--out', 'killed')
    const [a, b] = [files('whole'), files('killed')]
    const equal = JSON.stringify(a) === JSON.stringify(b)
    console.log(`${times} kills over ${articles} articles: ${Object.keys(b).length} records, ${equal ? 'equal to the undisturbed run' : 'DIFFERENT from the undisturbed run'}`)
    return equal
  },
  many(articles = 10_000) {
    const good = writeArticles(join(folder, 'in'), articles)
    const run = measured('extract', 'in', '--out', 'out', '--summary', 'summary.json')
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))
    const records = new Set(readdirSync(join(folder, 'out')).filter((f) => f.endsWith('.yaml')).map((f) => f.slice(0, -5)))
    const lost = good.filter((id) => !records.has(id))
    const lines = run.stderr.split('\n').filter((l) => /: (?:error|warning)\[/.test(l)).length
    const again = measured('extract', 'in', '--out', 'out')
    console.log(`${articles} articles in ${run.seconds.toFixed(1)} s (${(articles / run.seconds).toFixed(0)}/s), peak memory ${run.megabytes.toFixed(0)} MB with all workers`)
    console.log(`good articles without a record: ${lost.length}; lines on stderr: ${lines}; ${JSON.stringify(summary.problems)}`)
    console.log(`a second run without changes: ${again.seconds.toFixed(1)} s, peak ${again.megabytes.toFixed(0)} MB`)
    return lost.length === 0
  },
  start() {
    writeFileSync(join(folder, 'a.txt'), 'Die Außenminister Serbiens und Ungarns trafen sich am Montag in Wien.\n')
    const least = (...args) => Math.min(...Array.from({ length: 5 }, () => measured(...args).cpu)) * 1000
    console.log(`ms of CPU: --version ${least('--version').toFixed(0)}, help of a command ${least('extract', '--help').toFixed(0)}, a first record ${least('extract', 'a.txt').toFixed(0)}`)
    return true
  },
  scraps() {
    const scraps = ['[', '- ', '. ', 'a\u0308', '&', '<a ', "''", 'vor zwei ', 'am 7., 8., ', '1. 2. 3. ', 'von 9 bis ', '10-', 'in der Region ', 'Angela ', 'und ', '„', 'the last the next ', 'said that ']
    console.log('scrap                  ms for 20 kB, 200 kB, ratio')
    let linear = true
    for (const scrap of scraps) {
      const times = [2e4, 2e5].map((size) => {
        writeFileSync(join(folder, 'scrap.txt'), `${scrap.repeat(Math.floor(size / Buffer.byteLength(scrap)))}\n`)
        return Math.min(...Array.from({ length: 2 }, () => measured('extract', 'scrap.txt', '--route', 'de').cpu * 1000))
      })
      const ratio = times[1] / times[0]
      if (ratio > 12) linear = false
      console.log(`${JSON.stringify(scrap).padEnd(22)} ${times[0].toFixed(0).padStart(6)} ${times[1].toFixed(0).padStart(8)} ${ratio.toFixed(1).padStart(6)}`)
    }
    return linear
  },
  length() {
    console.log('     bytes  ms CPU  ms per 100 kB')
    for (const size of [1e3, 1e4, 1e5, 1e6, 3e6, 1e7 - 1000]) {
      let text = ''
      for (let i = 0; Buffer.byteLength(text) < size; i++) text += goodText(i).repeat(Math.max(1, Math.floor(size / 50_000)))
      text = Buffer.from(text).subarray(0, size).toString('utf8').replace(/\uFFFD/g, '')
      writeFileSync(join(folder, 'long.txt'), text)
      const run = measured('extract', 'long.txt', '--format', 'ndjson')
      const empty = measured('extract', '--format', 'ndjson', 'none.txt')
      const ms = (run.cpu - empty.cpu) * 1000
      console.log(`${String(size).padStart(10)} ${ms.toFixed(0).padStart(6)} ${((ms / size) * 1e5).toFixed(1).padStart(9)}   ${run.megabytes.toFixed(0)} MB`)
    }
    return true
  },
  jobs(articles = 3000) {
    const lines = Array.from({ length: articles }, (_, i) => JSON.stringify({ id: `a${i}`, text: goodText(i) }))
    writeFileSync(join(folder, 'many.ndjson'), `${lines.join('\n')}\n`)
    const one = measured('extract', 'many.ndjson', '--format', 'ndjson', '--jobs', '1')
    const two = measured('extract', 'many.ndjson', '--format', 'ndjson', '--jobs', '2')
    console.log(`one worker ${one.seconds.toFixed(1)} s, two workers ${two.seconds.toFixed(1)} s: ${(one.seconds / two.seconds).toFixed(2)} times; same bytes: ${one.stdout === two.stdout}`)
    return one.stdout === two.stdout
  },
}
const run = runs[what]
if (run === undefined) console.error('usage: node test/bench/reliability.js kill|many|length|jobs [number] [number]')
const numbers = [first, second].filter((n) => n !== undefined).map(Number)
process.exitCode = run !== undefined && (await run(...numbers)) ? 0 : 1
rmSync(folder, { recursive: true, force: true })
