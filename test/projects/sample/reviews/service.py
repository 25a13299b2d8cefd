"""A live score for the web page: one review at a time, while the event loop stays awake."""

import asyncio

from .scoring import score


async def score_live(review):
    """Scores one review in a thread, so that a long one does not hold up the others' requests."""
    if hasattr(asyncio, "to_thread"):
        return await asyncio.to_thread(score, review)
    # Python 3.8 has no to_thread.
    return await asyncio.get_running_loop().run_in_executor(None, score, review)
