import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { InputError, type Problem } from '../model/problem.js'
import type { EventRecord } from '../model/record.js'
import { createPipeline } from '../pipeline.js'
import { readArticles } from '../read/index.js'
import type { Rules } from '../rules/index.js'
import { loadPacks } from './packs.js'
import { formatProblem, problemOf } from './problems.js'

/** Extracts every article with a rule pack: a folder, or `REVISION:folder` of the git repository around. */
export async function extractWith(
  pack: string,
  paths: readonly string[],
  published: string | null,
): Promise<EventRecord[]> {
  const toRecord = createPipeline(await loadPack(pack), { route: 'auto' })
  const records: EventRecord[] = []
  for await (const result of readArticles(paths, { format: 'auto', published, id: null })) {
    if ('article' in result) records.push(toRecord(result.article))
    else process.stderr.write(`${formatProblem(result.problem)}\n`)
  }
  return records
}

async function loadPack(pack: string): Promise<Rules> {
  if (existsSync(pack)) return loadPacks([pack])
  const match = /^([^:]+):(.+)$/.exec(pack)
  if (!match)
    throw new InputError([
      problemOf(
        'error',
        pack,
        'missing-file',
        'no such folder, and no git revision of one (REVISION:folder)',
      ),
    ])
  const folder = checkOut(match[1]!, match[2]!)
  try {
    return await loadPacks([folder])
  } catch (error) {
    throw error instanceof InputError
      ? new InputError(error.problems.map((p) => fromRevision(p, folder, pack)))
      : error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The problem at the file as the user named it, not at its copy. */
function fromRevision(problem: Problem, folder: string, pack: string): Problem {
  return problem.file.startsWith(folder)
    ? { ...problem, file: `${pack.replace(/\/+$/, '')}${problem.file.slice(folder.length)}` }
    : problem
}

/** Copies the YAML files of a folder at a git revision to a temporary folder, without touching the work tree. */
function checkOut(revision: string, path: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] })
  const target = mkdtempSync(join(tmpdir(), 'depesche-rules-'))
  try {
    if (revision.startsWith('-')) throw new Error('a revision does not begin with "-"')
    const folder = `${git('rev-parse', '--show-prefix').trim()}${path.replace(/\/+$/, '')}`
    const files = git('ls-tree', '-r', '-z', `${revision}:${folder}`)
      .split('\0')
      .flatMap((line) => {
        const [, blob, file] = /^\d+ blob ([0-9a-f]+)\t(.+\.yaml)$/s.exec(line) ?? []
        return blob && file ? [{ blob, file }] : []
      })
    if (files.length === 0) throw new Error('there are no rules')
    const contents = readBlobs(files.map((f) => f.blob))
    for (const [i, { file }] of files.entries()) {
      mkdirSync(dirname(join(target, file)), { recursive: true })
      writeFileSync(join(target, file), contents[i]!)
    }
    return target
  } catch (error) {
    rmSync(target, { recursive: true, force: true })
    const reason = String((error as { stderr?: string }).stderr || (error as Error).message)
      .trim()
      .split('\n')[0]
    throw new InputError([
      problemOf('error', `${revision}:${path}`, 'missing-revision', `git cannot give this folder: ${reason}`),
    ])
  }
}

/** Contents of git objects, in one process for all. */
function readBlobs(blobs: readonly string[]): Uint8Array[] {
  const output = execFileSync('git', ['cat-file', '--batch'], {
    input: blobs.map((b) => `${b}\n`).join(''),
    maxBuffer: 1 << 29,
  })
  const contents: Uint8Array[] = []
  let at = 0
  for (let i = 0; i < blobs.length; i++) {
    const head = output.indexOf(10, at)
    const size = Number(output.subarray(at, head).toString('utf8').split(' ')[2])
    contents.push(output.subarray(head + 1, head + 1 + size))
    at = head + 1 + size + 1
  }
  return contents
}
