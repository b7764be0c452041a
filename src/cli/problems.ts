import { InputError, type Problem } from '../model/problem.js'

/** `file:line:column: severity[code]: message`, with the underlined source line, why and how to mend where there is an excerpt. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.line === null ? null : problem.column].filter(
    (p) => p !== null,
  )
  const head = `${place.join(':')}: ${problem.severity}[${problem.code}]: ${problem.message}`
  if (!problem.excerpt) {
    const rest = [problem.why && `why: ${problem.why}`, problem.mend && `mend: ${problem.mend}`].filter(
      Boolean,
    )
    return oneLine([head, ...rest].join('; '))
  }
  const gutter = String(problem.line ?? '')
  const margin = ' '.repeat(gutter.length)
  const marker =
    ' '.repeat(Math.max(0, (problem.column ?? 1) - 1)) + '^'.repeat(Math.max(1, problem.excerpt.length))
  return [
    oneLine(head),
    `  ${gutter} | ${oneLine(problem.excerpt.text)}`,
    `  ${margin} | ${marker}`,
    ...(problem.why ? [`  why:  ${oneLine(problem.why)}`] : []),
    ...(problem.mend ? [`  mend: ${oneLine(problem.mend)}`] : []),
  ].join('\n')
}

/** Names and messages may come from data: no line breaks, no terminal control. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (c) => (c === '\t' ? '\t' : '�'))
}

/** Makes a problem without a place inside the file. */
export function problemOf(
  severity: Problem['severity'],
  file: string,
  code: string,
  message: string,
): Problem {
  return { file, line: null, column: null, severity, code, message }
}

/** What is wrong with the YAML of a file, at its place; the parser's message names the place again and quotes the lines. */
export function yamlProblem(
  file: string,
  code: string,
  error: { readonly message: string; readonly pos: readonly [number, number] },
  counter: { linePos(offset: number): { line: number; col: number } },
): Problem {
  const { line, col } = counter.linePos(error.pos[0])
  const message = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
  return { ...problemOf('error', file, code, message), line, column: col }
}

/** Prints what ended the command; 2 in any case. Anything but an InputError is our own fault and says so. */
export function reportFailure(error: unknown): number {
  if (error instanceof InputError)
    for (const p of error.problems) process.stderr.write(`${formatProblem(p)}\n`)
  else if (isSystemError(error)) process.stderr.write(`${formatProblem(systemProblem(error))}\n`)
  else {
    process.stderr.write(
      `depesche: error[internal]: ${error instanceof Error ? error.message : String(error)}; this is a fault of depesche\n`,
    )
    if (process.env['DEPESCHE_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  }
  return 2
}

interface SystemError extends Error {
  readonly code: string
  readonly path?: string
}

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    typeof (error as SystemError).code === 'string' &&
    /^E[A-Z0-9]+$/.test((error as SystemError).code)
  )
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of disk space is used up',
  EFBIG: 'the file would be larger than is allowed here',
  EIO: 'the disk cannot be read or written',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'this is a folder, a file is needed',
  EEXIST: 'something with this name is there already',
  EMFILE: 'too many open files',
}

function systemProblem(error: SystemError): Problem {
  const reason = systemReasons[error.code] ?? error.message
  return problemOf(
    'error',
    error.path ?? 'depesche',
    error.code === 'ENOENT' ? 'missing-file' : 'file-system',
    reason,
  )
}

/** The problem of an output that cannot be written. */
export function unwritable(file: string, error: unknown): Problem {
  const reason = isSystemError(error) ? (systemReasons[error.code] ?? error.message) : String(error)
  return problemOf('error', file, 'unwritable-output', reason)
}
