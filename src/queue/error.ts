// The error of the queue, apart from what makes it: commands without a queue need not load that.

/** An error of the queue that a user can do something about; `message` says what and how. */
export class QueueError extends Error {
  override readonly name = 'QueueError'
}
