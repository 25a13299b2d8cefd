"""How friendly a review is, in plain Python: every step of it holds the GIL."""

FRIENDLY = {"good", "great", "love", "perfect", "quick", "solid"}
HOSTILE = {"bad", "broken", "late", "noisy", "poor", "slow"}


def tokens(text):
    """The words of a text, in lower case and without punctuation."""
    word = []
    for character in text:
        if character.isalpha():
            word.append(character.lower())
        elif word:
            yield "".join(word)
            word = []
    if word:
        yield "".join(word)


def score(review, rounds=40):
    """From -1 (hostile) to 1 (friendly); words count more the closer they stand to each other."""
    total = 0.0
    weight = 0.0
    for _ in range(rounds):
        distance = 1
        for word in tokens(review):
            if word in FRIENDLY:
                total += 1 / distance
                weight += 1 / distance
                distance = 1
            elif word in HOSTILE:
                total -= 1 / distance
                weight += 1 / distance
                distance = 1
            else:
                distance += 1
    return total / weight if weight else 0.0
