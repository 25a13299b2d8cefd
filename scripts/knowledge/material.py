"""What recipes are made with: texts, bytes, records and files. Every name here is known in a recipe."""
import os
import random
import tempfile
from functools import lru_cache
from itertools import repeat as _repeat

_alphabet = "abcdefghijklmnopqrstuvwxyz"


def words(count):
    """So many words of 2 to 9 letters, the same every time."""
    chance = random.Random(1)
    return ["".join(chance.choice(_alphabet) for _ in range(chance.randint(2, 9))) for _ in range(count)]


@lru_cache(maxsize=None)
def text(size):
    """A text of so many characters, in lines of about 70."""
    some = words(2000)
    parts, length, chance = [], 0, random.Random(2)
    while length < size:
        word = chance.choice(some)
        parts.append(word + ("\n" if chance.random() < 0.08 else " "))
        length += len(word) + 1
    return "".join(parts)[:size]


@lru_cache(maxsize=None)
def blob(size):
    """So many bytes without a pattern."""
    return random.Random(3).getrandbits(8 * size).to_bytes(size, "little")


def numbers(count):
    """So many floats between 0 and 1, in no order."""
    chance = random.Random(4)
    return [chance.random() for _ in range(count)]


def records(count):
    """So many dictionaries like those that a web service answers with."""
    chance, some = random.Random(5), words(500)
    return [
        {"id": i, "name": chance.choice(some), "value": chance.random(), "tags": [chance.choice(some) for _ in range(4)], "parts": {"a": i, "b": None, "c": True}}
        for i in range(count)
    ]


def folder():
    """A new empty folder; it goes with the program."""
    return tempfile.mkdtemp(dir=os.environ["GILSIGHT_SCRATCH"])


def new_file(content=b""):
    """The path of a new file that holds these bytes."""
    path = os.path.join(folder(), "file")
    with open(path, "wb") as file:
        file.write(content)
    return path
