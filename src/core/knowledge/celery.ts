import type { LibraryKnowledge } from './entry';

/** celery and the GIL. */
export const celery: LibraryKnowledge = {
  library: 'celery',
  summary: 'Celery: sending a task talks to the broker, its result is waited for.',
  entries: [
    { name: 'celery.app.task.Task.apply_async', behaviour: 'waits', seconds: 2e-3, returns: 'celery.result.AsyncResult', evidence: 'celery (not read)', confidence: 'memory' },
    { name: 'celery.app.task.Task.delay', behaviour: 'waits', seconds: 2e-3, returns: 'celery.result.AsyncResult', evidence: 'celery (not read)', confidence: 'memory' },
    { name: 'celery.result.AsyncResult.get', behaviour: 'waits', seconds: 1, evidence: 'celery (not read)', confidence: 'memory' },
    { name: 'celery.result.AsyncResult.ready', behaviour: 'waits', seconds: 1e-3, evidence: 'celery (not read)', confidence: 'memory' },
    { name: 'celery.result.AsyncResult.successful', behaviour: 'waits', seconds: 1e-3, evidence: 'celery (not read)', confidence: 'memory' },
    ...['worker_main', 'start', 'Worker.start'].map((run) => ({ name: `celery.Celery.${run}`, behaviour: 'waits', seconds: 1, condition: 'takes tasks as long as the program lives', evidence: 'celery (not read)', confidence: 'memory' } as const)),
    ...['send_task', 'control.inspect', 'control.revoke'].map((send) => ({ name: `celery.Celery.${send}`, behaviour: 'waits', seconds: 2e-3, evidence: 'celery (not read)', confidence: 'memory' } as const)),
    { name: 'celery.Celery.Worker', behaviour: 'holds', seconds: 1e-2, returns: 'celery.Celery.Worker', evidence: 'celery (not read)', confidence: 'memory' },
    { name: 'celery.Celery', behaviour: 'holds', seconds: 1e-3, returns: 'celery.Celery', evidence: 'celery (not read)', confidence: 'memory' },
  ],
};
