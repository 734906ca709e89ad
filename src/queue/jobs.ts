// What goes through the queue: names of pages and of parts of the work, never text.
import { z } from 'zod'
import { works } from '../store/marks.ts'

export const queueName = 'baomai'

/** Pages of one job: some seconds of work, and one transaction. */
export const pagesOfJob = 32

/** How often a job is tried at which a worker failed, as when the database was away, and how long they wait first. */
export const attempts = { attempts: 6, backoff: { type: 'exponential', delay: 500 } } as const

const version = z.string()
export const task = z.discriminatedUnion('task', [
  z.object({
    task: z.literal('read'),
    extractor: version,
    /** Key of the names to know beforehand. */
    gazetteer: z.string().exactOptional(),
    pages: z.array(z.object({ source: z.string(), hash: z.string() })),
  }),
  z.object({ task: z.literal('reduce'), extractor: version, work: z.enum(works), part: z.string() }),
])
export type Task = z.infer<typeof task>
export type ReadTask = Extract<Task, { task: 'read' }>

const outcome = z.object({
  source: z.string(),
  articles: z.int(),
  statements: z.int(),
  failed: z.string().optional(),
})

/** What a worker answers. */
export const result = z.object({
  /** Of each page of a job that reads. */
  outcomes: z.array(outcome),
  changes: z.object({ written: z.int(), dropped: z.int() }),
})
export type Result = z.infer<typeof result>

/** What a worker leaves at a job for the one that may have to take it up. */
export const notes = z.object({
  /** The page that is being read. */
  reading: z.string().exactOptional(),
  /** How often a worker ended while it read a page. */
  ended: z.record(z.string(), z.int()),
})
export type Notes = z.infer<typeof notes>
