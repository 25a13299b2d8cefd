"""What the reviews have in common."""

import threading
from collections import Counter
from multiprocessing.pool import ThreadPool

from .scoring import tokens


def count_pairs(reviews, counts):
    """Adds how often each two words follow each other."""
    for review in reviews:
        last = None
        for word in tokens(review):
            if last is not None:
                counts[last, word] += 1
            last = word


def common_pairs(reviews, parts=4):
    """The ten most frequent pairs of words."""
    counters = [Counter() for _ in range(parts)]
    threads = [
        threading.Thread(target=count_pairs, args=(reviews[part::parts], counters[part]))
        for part in range(parts)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counters, Counter()).most_common(10)


def similarity(reviews):
    """How much each review shares with all the others, 0 to 1."""
    vocabularies = [set(tokens(review)) for review in reviews]

    def shared(vocabulary):
        total = 0.0
        for other in vocabularies:
            common = 0
            for word in vocabulary:
                if word in other:
                    common += 1
            total += common / max(len(vocabulary | other), 1)
        return total / len(vocabularies)

    with ThreadPool(4) as pool:
        return pool.map(shared, vocabularies)


def longest_words(reviews):
    """The longest word of each review."""
    with ThreadPool(4) as pool:
        return pool.map(lambda review: max(tokens(review), key=len, default=""), reviews)
