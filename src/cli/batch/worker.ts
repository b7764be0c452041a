import {
  createChunkExtractor,
  type ExtractSettings,
  type ExtractTasks,
  type Task,
  type TaskResult,
} from './extract-chunk.js'

let loaded: { key: string; extract: Promise<ExtractTasks> } | null = null

/** One message of the pool: tasks in, their outputs back. Rules are loaded with the first message and kept. */
export default async function work(message: {
  settings: ExtractSettings
  tasks: readonly Task[]
}): Promise<TaskResult[]> {
  const key = JSON.stringify(message.settings)
  if (loaded?.key !== key) loaded = { key, extract: createChunkExtractor(message.settings) }
  return (await loaded.extract)(message.tasks)
}
