/** A stream of characters out of the process that respects a slow or vanished reader. */
export interface Sink {
  /** Resolves once more may be written; false when nobody reads any more (`| head -1`). */
  write(text: string): Promise<boolean>
}

/** Standard output. A closed pipe is no error: it ends the work quietly. */
export function standardOutput(stream: NodeJS.WriteStream = process.stdout): Sink {
  let closed = false
  let failure: Error | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') closed = true
    else failure = error
    stream.emit('drain')
  })
  return {
    async write(text) {
      if (failure) throw failure
      if (closed) return false
      if (text !== '' && !stream.write(text))
        await new Promise<void>((resolve) => stream.once('drain', resolve))
      if (failure) throw failure
      return !closed
    },
  }
}
