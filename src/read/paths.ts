import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Problem } from '../model/problem.js'
import { isArticleName } from './format.js'

type Found = { readonly path: string } | { readonly problem: Problem }

/**
 * Files behind the paths given: files as they are, folders and globs in code-unit order, '-' as it is.
 *
 * @param skip a folder that is not gone into, unless it is named itself: where the records go is no source of articles
 */
export async function* expandPaths(paths: readonly string[], skip?: string): AsyncGenerator<Found> {
  const skipped = skip === undefined ? null : resolve(skip)
  for (const path of paths) {
    if (path === '-') yield { path }
    else yield* expand(path, skipped)
  }
}

async function* expand(path: string, skipped: string | null): AsyncGenerator<Found> {
  const kind = await kindOf(path)
  if (kind === 'file') yield { path }
  else if (kind === 'folder') yield* articlesOf(path, skipped)
  else if (kind === 'unreadable')
    yield { problem: problem(path, 'unreadable-file', 'no permission to read this') }
  else if (/[*?[{]/.test(path)) yield* matches(path, skipped)
  else yield { problem: problem(path, 'missing-file', 'no such file or folder') }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing' | 'unreadable'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
      ? 'unreadable'
      : 'missing'
  }
}

async function* articlesOf(folder: string, skipped: string | null): AsyncGenerator<Found> {
  let some = false
  for await (const found of walk(folder.replace(/[/\\]+$/, '') || folder, skipped)) {
    some = true
    yield found
  }
  if (!some)
    yield {
      problem: problem(
        folder,
        'no-articles',
        'there is no article in this folder',
        'articles end in .txt, .md, .html or .ndjson',
      ),
    }
}

/** Depth first; a folder sorts as its name with a slash, so that the order is that of the whole paths. */
async function* walk(folder: string, skipped: string | null, depth = 0): AsyncGenerator<Found> {
  const key = (e: { name: string; isDirectory(): boolean }) => (e.isDirectory() ? `${e.name}/` : e.name)
  let entries: Awaited<ReturnType<typeof list>>
  try {
    entries = await list(folder)
  } catch {
    yield { problem: problem(folder, 'unreadable-file', 'this folder cannot be read') }
    return
  }
  entries.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  for (const entry of entries) {
    const path = folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (depth < 64 && !entry.name.startsWith('.') && resolve(path) !== skipped)
        yield* walk(path, skipped, depth + 1)
    } else if (isArticleName(entry.name)) yield { path }
  }
}

function list(folder: string) {
  return readdir(folder, { withFileTypes: true })
}

async function* matches(pattern: string, skipped: string | null): AsyncGenerator<Found> {
  const { glob } = await import('tinyglobby')
  const all = await glob(pattern.replaceAll('\\', '/'), {
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  const found = skipped === null ? all : all.filter((path) => !resolve(path).startsWith(join(skipped, '/')))
  if (found.length === 0) yield { problem: problem(pattern, 'missing-file', 'no file matches this pattern') }
  for (const path of found.sort((a, b) => (a < b ? -1 : 1))) yield { path }
}

function problem(file: string, code: string, message: string, mend?: string): Problem {
  return { file, line: null, column: null, severity: 'error', code, message, ...(mend ? { mend } : {}) }
}
